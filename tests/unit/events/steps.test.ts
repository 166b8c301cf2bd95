import { expect, it } from 'vitest';
import type { EventType, GaitEvent } from '../../../src/core/events/event.ts';
import { bySide, findSteps, findStrides } from '../../../src/core/events/steps.ts';
import type { Side } from '../../../src/core/sides.ts';

const event = (type: EventType, side: Side, timeS: number): GaitEvent => ({
  type,
  side,
  timeS,
  uncertaintyS: 0.02,
  source: 'auto',
});
const strikes = (...list: readonly [Side, number][]) =>
  bySide(
    list.map(([side, timeS]) => event('footStrike', side, timeS)),
    'footStrike',
  );
const NO_EVENTS = { left: [], right: [] };

it('takes steps from foot to foot, named after the foot that strikes first', () => {
  expect(findSteps(strikes(['left', 0], ['right', 0.36], ['left', 0.7]))).toEqual([
    { side: 'left', startS: 0, endS: 0.36 },
    { side: 'right', startS: 0.36, endS: 0.7 },
  ]);
});

it('has no step where a strike was missed', () => {
  const steps = findSteps(
    strikes(['left', 0], ['right', 0.36], ['right', 1.08], ['left', 1.44], ['right', 3], ['left', 3.36]),
  );
  expect(steps.map(({ startS }) => startS)).toEqual([0, 1.08, 3]);
});

it('takes strides from strike to strike of a foot, with that foot’s toe-off between', () => {
  const toeOffs = bySide(
    [event('toeOff', 'right', 0.1), event('toeOff', 'left', 0.25), event('toeOff', 'right', 0.6)],
    'toeOff',
  );
  const all = strikes(['left', 0], ['right', 0.36], ['left', 0.72], ['right', 1.08], ['left', 1.44]);
  expect(findStrides(all, toeOffs)).toEqual([
    { side: 'left', startS: 0, endS: 0.72, toeOffS: 0.25 },
    { side: 'right', startS: 0.36, endS: 1.08, toeOffS: 0.6 },
    { side: 'left', startS: 0.72, endS: 1.44, toeOffS: null },
  ]);
});

it('has no stride over a gap', () => {
  const strides = findStrides(strikes(['left', 0], ['left', 0.72], ['left', 1.44], ['left', 3.5]), NO_EVENTS);
  expect(strides.map(({ startS }) => startS)).toEqual([0, 0.72]);
});

it('makes nothing of nothing', () => {
  expect(findSteps(NO_EVENTS)).toEqual([]);
  expect(findSteps(strikes(['left', 1]))).toEqual([]);
  expect(findStrides(NO_EVENTS, NO_EVENTS)).toEqual([]);
});
