import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { SideSummary } from '../trial.ts';
import { finite } from './finite.ts';
import { t95 } from './t95.ts';

/**
 * Number, mean, sample standard deviation (n − 1) and 95 % t-interval of the mean.
 *
 * NaN is left out and not counted. `mean` is null without values, `sd` below two, `ci95` below three.
 * The interval takes the values as independent; strides of one run follow each other, so it is a little narrow.
 *
 * @example summarize([1, 2, 3]) // { n: 3, mean: 2, sd: 1, ci95: { low: -0.484, high: 4.484 } }
 */
export function summarize(values: readonly number[]): SideSummary {
  const seen = finite(values) as number[];
  const n = seen.length;
  if (n === 0) return { n, mean: null, sd: null, ci95: null };
  const centre = mean(seen);
  if (n < 2) return { n, mean: centre, sd: null, ci95: null };
  const sd = sampleStandardDeviation(seen);
  if (n < 3) return { n, mean: centre, sd, ci95: null };
  const half = (t95(n - 1) * sd) / Math.sqrt(n);
  return { n, mean: centre, sd, ci95: { low: centre - half, high: centre + half } };
}
