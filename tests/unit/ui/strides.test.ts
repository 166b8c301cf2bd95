import { expect, it } from 'vitest';
import {
  nextStrike,
  previousStrike,
  type Strike,
  strideAround,
} from '../../../src/ui/panels/motion/strikes.ts';

const STRIKES: readonly Strike[] = [20, 40, 60, 80, 100, 120].map((frame, i) => ({
  side: i % 2 === 0 ? 'left' : 'right',
  timeS: frame / 60,
  frame,
  index: i >> 1,
}));

it('finds the next and the previous strike of any foot or of one', () => {
  expect(nextStrike(STRIKES, 40)?.frame).toBe(60);
  expect(nextStrike(STRIKES, 40, 'right')?.frame).toBe(80);
  expect(previousStrike(STRIKES, 60)?.frame).toBe(40);
  expect(previousStrike(STRIKES, 60, 'left')?.frame).toBe(20);
  expect(nextStrike(STRIKES, 100, 'left')).toBeUndefined();
});

it('takes the stride round a frame, from strike to strike of the same foot', () => {
  expect(strideAround(STRIKES, 60)).toEqual({ from: 60, to: 100 });
  expect(strideAround(STRIKES, 59)).toEqual({ from: 20, to: 60 });
});

it('takes the nearest whole stride at the ends', () => {
  expect(strideAround(STRIKES, 3)).toEqual({ from: 20, to: 60 });
  expect(strideAround(STRIKES, 119)).toEqual({ from: 60, to: 100 });
});

it('goes by the right foot where the left was not seen twice, and knows none without strikes', () => {
  expect(strideAround(STRIKES.slice(1, 4), 50)).toEqual({ from: 40, to: 80 });
  expect(strideAround([], 50)).toBeNull();
});
