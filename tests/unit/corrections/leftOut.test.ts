import { expect, it } from 'vitest';
import {
  withLeftOut,
  withStrikeMoved,
  withStrikesOfOtherSide,
  withStrikeToggled,
} from '../../../src/core/corrections/leftOut.ts';
import type { GaitEvent } from '../../../src/core/events/event.ts';

const event = (type: GaitEvent['type'], side: GaitEvent['side'], timeS: number): GaitEvent => ({
  type,
  side,
  timeS,
  uncertaintyS: 0.02,
  source: 'auto',
});
const KEY = { side: 'left', timeS: 1 } as const;

it('marks the strike alone: not the toe-off, not the other foot, not the next', () => {
  const events = [
    event('footStrike', 'left', 1.05),
    event('toeOff', 'left', 1),
    event('footStrike', 'right', 1),
    event('footStrike', 'left', 1.07),
  ];
  expect(withLeftOut(events, [KEY]).map(({ leftOut = false }) => leftOut)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('leaves a strike out and counts it again, wherever it lies by then', () => {
  const out = withStrikeToggled(undefined, KEY);
  expect(out).toEqual([KEY]);
  expect(withStrikeToggled(out, { side: 'right', timeS: 1 })).toHaveLength(2);
  expect(withStrikeToggled(out, { side: 'left', timeS: 1.04 })).toEqual([]);
});

it('follows a strike that is moved, and is gone with one that is taken away', () => {
  const other = { side: 'right', timeS: 1.4 } as const;
  expect(withStrikeMoved([KEY, other], KEY, 1.2)).toEqual([{ side: 'left', timeS: 1.2 }, other]);
  expect(withStrikeMoved([KEY, other], KEY, null)).toEqual([other]);
  expect(withStrikeMoved([other], KEY, null)).toEqual([other]);
});

it('keeps the strikes themselves left out when feet are named anew, each once', () => {
  const near = { side: 'right', timeS: 1.05 } as const;
  const late = { side: 'left', timeS: 3 } as const;
  expect(withStrikesOfOtherSide([KEY, near, late], [KEY, near])).toEqual([
    { side: 'right', timeS: 1 },
    { side: 'left', timeS: 1.05 },
    late,
  ]);
});
