import type { MeasureResult, SideSummary } from '../trial.ts';
import { mean } from './mean.ts';
import { stridePairs } from './stridePairs.ts';

/** Left against right as shares, %: positive where the left is larger. They describe, and are never part of a verdict. */
export interface AsymmetryIndices {
  /** Robinson 1987: the difference in shares of the mean of both sides. */
  readonly symmetryIndex: number;
  /** Zifchock 2008: the angle of (right, left) off 45°, in shares of 90°. */
  readonly symmetryAngle: number;
  /** Queen 2020: the difference of each stride in shares of the range of all of its values and 0, mean; −100 to 100. null without a pair. */
  readonly normalizedIndex: number | null;
}

/** Both sides must be this many half-widths of their 95 % intervals away from 0: nearer, a share says nothing. */
const FAR_FROM_ZERO = 5;

/**
 * null where sides do not compare, and where a share would mislead: a side without an interval, sides with different signs, or one that is not far from zero
 * (−1° against +1.5° would be 1000 %).
 */
export function asymmetryIndices({
  summary,
  values,
  leftMinusRight,
}: MeasureResult): AsymmetryIndices | null {
  if (leftMinusRight.value === null) return null;
  const left = farFromZero(summary.left);
  const right = farFromZero(summary.right);
  if (left === null || right === null || left * right < 0) return null;
  const [sizeLeft, sizeRight] = [Math.abs(left), Math.abs(right)];
  return {
    symmetryIndex: (200 * (sizeLeft - sizeRight)) / (sizeLeft + sizeRight),
    // 45° less the angle of the point (left, right), which is symmetric on the diagonal.
    symmetryAngle: (100 * (45 - (180 / Math.PI) * Math.atan2(sizeRight, sizeLeft))) / 90,
    normalizedIndex: normalizedIndex(values, Math.sign(left)),
  };
}

function farFromZero({ mean: centre, ci95 }: SideSummary): number | null {
  if (centre === null || ci95 === null) return null;
  return Math.abs(centre) > (FAR_FROM_ZERO * (ci95.high - ci95.low)) / 2 ? centre : null;
}

function normalizedIndex(values: MeasureResult['values'], sign: number): number | null {
  const pairs = stridePairs(values).map(
    ({ left, right }) => [sign * left.value, sign * right.value] as const,
  );
  if (pairs.length === 0) return null;
  const all = [0, ...pairs.flat()];
  const range = Math.max(...all) - Math.min(...all);
  return mean(pairs.map(([left, right]) => (100 * (left - right)) / range));
}
