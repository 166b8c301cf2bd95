import { describe, expect, it } from 'vitest';
import { contrast, differenceOfMeans } from '../../../src/core/stats/contrast.ts';
import { summarize } from '../../../src/core/stats/summarize.ts';

/** R: `sleep$extra` by group. */
const FIRST = summarize([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
const SECOND = summarize([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
const THIRD = summarize([4.1, 5.2, 3.9, 6.0, 4.4]);
const FOURTH = summarize([1.0, 2.5, 0.7, 1.9, 2.2, 1.4]);

describe('a difference of means', () => {
  it('is R’s t.test(extra ~ group, sleep): −1.58, −3.3654832 to 0.2054832', () => {
    const { value, ci95, fewest } = differenceOfMeans(FIRST, SECOND);
    expect(value).toBeCloseTo(-1.58, 12);
    expect(ci95?.low).toBeCloseTo(-3.3654832, 5);
    expect(ci95?.high).toBeCloseTo(0.2054832, 5);
    expect(fewest).toBe(10);
  });

  it('turns its sign with the order', () => {
    const { value, ci95 } = differenceOfMeans(SECOND, FIRST);
    expect(value).toBeCloseTo(1.58, 12);
    expect(ci95?.high).toBeCloseTo(3.3654832, 5);
  });

  it('has no interval below three values, and no value without any', () => {
    expect(differenceOfMeans(summarize([1, 2]), FIRST).ci95).toBeNull();
    expect(differenceOfMeans(summarize([1, 2]), FIRST).value).toBeCloseTo(0.75, 12);
    expect(differenceOfMeans(summarize([]), FIRST)).toMatchObject({ value: null, ci95: null, fewest: 0 });
  });

  it('has no width without spread', () => {
    const { ci95 } = differenceOfMeans(summarize([2, 2, 2]), summarize([1, 1, 1]));
    expect(ci95).toEqual({ low: 1, high: 1 });
  });
});

it('of sides that move against each other has nearly the interval of their pairs', () => {
  // R: x <- c(3.1,4.7,5.2,6.9,4.4,7.3,5.8); t.test(x - (10 - x))$conf.int is −2.018 to 3.389 with 6 degrees of freedom;
  // with v <- var(x)/7 and 2*v of covariance: df <- (4*v)^2/(2*v^2/6 + (4*v^2 + 8*v^2)/6) = 6.857, −1.9379 to 3.3093.
  const x = [3.1, 4.7, 5.2, 6.9, 4.4, 7.3, 5.8];
  const [a, b] = [summarize(x), summarize(x.map((value) => 10 - value))];
  const { ci95, degreesOfFreedom } = differenceOfMeans(a, b, 2 * a.standardError! * b.standardError!);
  expect(degreesOfFreedom).toBeCloseTo(6.85714286, 6);
  expect(ci95!.low).toBeCloseTo(-1.93790076, 5);
  expect(ci95!.high).toBeCloseTo(3.30932933, 5);
});

it('a difference of differences has Satterthwaite’s interval (25.09 degrees of freedom)', () => {
  const { value, ci95 } = contrast([
    { weight: 1, summary: THIRD },
    { weight: -1, summary: FOURTH },
    { weight: -1, summary: FIRST },
    { weight: 1, summary: SECOND },
  ]);
  expect(value).toBeCloseTo(4.683333, 5);
  expect(ci95?.low).toBeCloseTo(2.6714152, 5);
  expect(ci95?.high).toBeCloseTo(6.6952515, 5);
});
