import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { SideSummary } from '../trial.ts';
import { finite } from './finite.ts';
import { type Memory, memoryOf, standardErrorOfRun } from './serial.ts';
import { t95 } from './t95.ts';

/**
 * Number, mean, sample standard deviation (n − 1), standard error and 95 % t-interval of the mean of independent values.
 *
 * NaN is left out and not counted. `mean` is null without values, `sd` below two, `standardError` and `ci95` below three.
 *
 * @example summarize([1, 2, 3]) // { n: 3, mean: 2, sd: 1, standardError: 0.577, ci95: { low: -0.484, high: 4.484 } }
 */
export const summarize = (values: readonly number[]): SideSummary => summaryOf(values, null);

/**
 * The same for values of one run, in order of time: steps follow each other, and an interval that takes them as
 * independent is too narrow.
 *
 * @param memory what this runner's strikes remember; found in these values where it is not given
 */
export const summarizeRun = (
  values: readonly number[],
  memory: Memory | null = memoryOf([[finite(values)]]),
): SideSummary => summaryOf(values, memory);

function summaryOf(values: readonly number[], memory: Memory | null): SideSummary {
  const seen = finite(values) as number[];
  const n = seen.length;
  if (n === 0) return { n, mean: null, sd: null, standardError: null, ci95: null };
  const centre = mean(seen);
  if (n < 2) return { n, mean: centre, sd: null, standardError: null, ci95: null };
  const sd = sampleStandardDeviation(seen);
  if (n < 3) return { n, mean: centre, sd, standardError: null, ci95: null };
  const standardError = standardErrorOfRun(seen, memory);
  const half = t95(n - 1) * standardError;
  return { n, mean: centre, sd, standardError, ci95: { low: centre - half, high: centre + half } };
}
