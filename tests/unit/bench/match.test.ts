import { expect, it } from 'vitest';
import { matchEvents } from '../../../bench/scoring/match.ts';
import type { Timed } from '../../../bench/truth.ts';

const left = (timeS: number): Timed => ({ side: 'left', timeS });
const right = (timeS: number): Timed => ({ side: 'right', timeS });
const CLIP_S = 5;

const estimates = (truths: readonly Timed[], found: readonly Timed[]) =>
  matchEvents(truths, found, CLIP_S).counted.map(({ estimate }) => estimate?.timeS ?? null);

it('takes the nearest of the same side, within 100 ms', () => {
  expect(estimates([left(1)], [left(1.06), left(0.97), right(1)])).toEqual([0.97]);
  expect(estimates([left(1)], [left(1.0999)])).toEqual([1.0999]);
  expect(estimates([left(1)], [left(1.1001)])).toEqual([null]);
  expect(estimates([left(1)], [right(1)])).toEqual([null]);
});

it('gives an estimate to one true event only, the nearest', () => {
  const { counted, invented } = matchEvents([left(1), left(1.15)], [left(1.09)], CLIP_S);
  expect(counted.map(({ estimate }) => estimate?.timeS ?? null)).toEqual([null, 1.09]);
  expect(invented).toEqual([]);
});

it('gives the second estimate to the second true event, however the pairs could cross', () => {
  expect(estimates([left(1), left(1.15)], [left(1.08), left(1.16)])).toEqual([1.08, 1.16]);
});

it('counts true events from 0.15 s to 0.15 s before the end', () => {
  const truths = [0.149, 0.15, 2, 4.85, 4.851].map(left);
  const { counted, atEdges } = matchEvents(truths, [], CLIP_S);
  expect(counted.map(({ truth }) => truth.timeS)).toEqual([0.15, 2, 4.85]);
  expect(atEdges).toBe(2);
});

it('does not call the estimate of a true event near an end invented', () => {
  const { counted, invented } = matchEvents([left(0.1), right(4.95)], [left(0.12), right(4.9)], CLIP_S);
  expect(counted).toEqual([]);
  expect(invented).toEqual([]);
});

it('calls invented whatever belongs to no true event: a second estimate, the wrong foot, at the ends too', () => {
  const second = left(1.05);
  const wrongFoot = right(2);
  const atEnd = left(0.05);
  const { invented } = matchEvents([left(1), left(2)], [left(1.01), second, wrongFoot, atEnd], CLIP_S);
  expect(invented).toEqual([second, wrongFoot, atEnd]);
});
