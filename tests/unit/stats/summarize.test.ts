import { expect, it } from 'vitest';
import { median } from '../../../src/core/stats/median.ts';
import { summarize } from '../../../src/core/stats/summarize.ts';

/** R: the first group of `sleep$extra`. */
const SLEEP = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];

it('gives R’s mean, sd and t.test()$conf.int', () => {
  const { n, mean, sd, ci95 } = summarize(SLEEP);
  expect(n).toBe(10);
  expect(mean).toBeCloseTo(0.75, 12);
  expect(sd).toBeCloseTo(1.7890096577591623, 12);
  expect(ci95?.low).toBeCloseTo(-0.5297804, 5);
  expect(ci95?.high).toBeCloseTo(2.0297804, 5);
});

it('leaves out what was not seen', () => {
  expect(summarize([Number.NaN, ...SLEEP, Number.NaN])).toEqual(summarize(SLEEP));
});

it('says no more than few values can', () => {
  expect(summarize([])).toEqual({ n: 0, mean: null, sd: null, standardError: null, ci95: null });
  expect(summarize([Number.NaN])).toEqual({ n: 0, mean: null, sd: null, standardError: null, ci95: null });
  expect(summarize([4])).toEqual({ n: 1, mean: 4, sd: null, standardError: null, ci95: null });
  expect(summarize([4, 6])).toEqual({ n: 2, mean: 5, sd: Math.SQRT2, standardError: null, ci95: null });
});

it('gives the median of what was seen', () => {
  expect(median([5, Number.NaN, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([Number.NaN])).toBeNaN();
});
