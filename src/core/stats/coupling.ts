import { sampleCorrelation } from 'simple-statistics';
import type { MomentValue } from '../measures/measure.ts';
import type { PerSide } from '../sides.ts';
import type { SideSummary } from '../trial.ts';
import { stridePairs } from './stridePairs.ts';

/** With fewer strides both sides' values can't be said to move together. */
const MIN_PAIRS = 5;

/**
 * Covariance of the left and the right mean of one run, where the two sides drift apart together: a trunk that slowly
 * leans over lowers one side's value and raises the other's, which a difference of independent means does not know.
 * Never positive: coupling may widen the interval of left − right, and does not narrow it.
 *
 * @returns in the square of the measure's unit
 */
export function couplingOfMeans(
  values: PerSide<readonly MomentValue[]>,
  { left, right }: PerSide<SideSummary>,
): number {
  if (left.standardError === null || right.standardError === null) return 0;
  const pairs = stridePairs(values);
  if (pairs.length < MIN_PAIRS) return 0;
  const correlation = sampleCorrelation(
    pairs.map(({ left: { value } }) => value),
    pairs.map(({ right: { value } }) => value),
  );
  // NaN where one side never changes.
  return Math.min(0, correlation || 0) * left.standardError * right.standardError;
}
