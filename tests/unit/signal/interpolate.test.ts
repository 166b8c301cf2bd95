import { describe, expect, it } from 'vitest';
import { firstIndexAtOrAfter, resample, valueAt } from '../../../src/core/signal/interpolate.ts';

const times = Float64Array.of(0, 1, 3, 4);
const values = Float64Array.of(10, 20, 40, Number.NaN);

describe('valueAt', () => {
  it.each([
    [0, 10],
    [1, 20],
    [0.25, 12.5],
    [2.5, 35],
    [3, 40],
  ])('at %f s is %f', (timeS, expected) => {
    expect(valueAt(times, values, timeS)).toBeCloseTo(expected, 12);
  });

  it.each([-0.001, 4.001, 3.5, 4])('is NaN at %f s: past an end or beside a gap', (timeS) => {
    expect(valueAt(times, values, timeS)).toBeNaN();
  });

  it('is NaN where there is no sample at all', () => {
    expect(valueAt(new Float64Array(), new Float64Array(), 0)).toBeNaN();
  });
});

it.each([
  [-1, 0],
  [0, 0],
  [0.5, 1],
  [3, 2],
  [4, 3],
  [5, 4],
])('the first sample at or after %f s is number %i', (timeS, index) => {
  expect(firstIndexAtOrAfter(times, timeS)).toBe(index);
});

it('resamples to other times', () => {
  expect([...resample(times, values, Float64Array.of(0.5, 2, 9))]).toEqual([15, 30, Number.NaN]);
});
