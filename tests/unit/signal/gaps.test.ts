import { expect, it } from 'vitest';
import { fillGaps } from '../../../src/core/signal/gaps.ts';

const NAN = Number.NaN;
const even = (n: number, fps: number) => Float64Array.from({ length: n }, (_, i) => i / fps);

it('bridges a short gap by a straight line', () => {
  const filled = fillGaps(even(5, 10), Float64Array.of(1, NAN, NAN, 7, 8), 0.3);
  expect([...filled].map((v) => Number(v.toFixed(9)))).toEqual([1, 3, 5, 7, 8]);
});

it('goes by time, not by frames', () => {
  const times = Float64Array.of(0, 0.01, 0.1, 0.11);
  expect(fillGaps(times, Float64Array.of(0, NAN, 10, 11), 0.1)[1]).toBeCloseTo(1, 12);
});

it('leaves a longer gap as it is', () => {
  const values = Float64Array.of(1, NAN, NAN, NAN, 9, NAN, 11);
  expect([...fillGaps(even(7, 10), values, 0.3)]).toEqual([1, NAN, NAN, NAN, 9, 10, 11]);
});

it('never goes past the first and the last good sample', () => {
  const values = Float64Array.of(NAN, 1, 2, NAN);
  expect([...fillGaps(even(4, 100), values, 1)]).toEqual([NAN, 1, 2, NAN]);
  expect([...fillGaps(even(3, 100), Float64Array.of(NAN, NAN, NAN), 1)]).toEqual([NAN, NAN, NAN]);
});

it('bridges a gap of just the longest time wherever in the clip it lies', () => {
  const times = even(300, 30);
  for (let i = 1; i < 297; i++) {
    const values = times.slice();
    values[i] = NAN;
    values[i + 1] = NAN;
    expect(fillGaps(times, values, 0.1).some(Number.isNaN), `gap at frame ${i}`).toBe(false);
  }
});

it('does not change what it is given', () => {
  const values = Float64Array.of(1, NAN, 3);
  fillGaps(even(3, 100), values, 1);
  expect(values[1]).toBeNaN();
});
