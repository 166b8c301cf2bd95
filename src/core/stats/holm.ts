import { errorFunction } from 'simple-statistics';
import type { Difference } from '../trial.ts';
import { Z95 } from './z95.ts';

const ALPHA = 0.05;

/**
 * Takes back what would not stand once so many differences were looked at: of twenty that are none, one is called real
 * by a rule that errs in one of twenty. Holm's step-down (Holm 1979, Scand J Stat 6) over every difference that the rule
 * could call real: those with an interval and a smallest detectable difference.
 *
 * @returns the same differences, in the same order; those that fail are `unclear`, and say why
 */
export function heldTogether<T extends Difference>(differences: readonly T[]): readonly T[] {
  const family = differences
    .map((difference, index) => ({ index, p: pValue(difference) }))
    .filter((member): member is { index: number; p: number } => member.p !== null)
    .sort((a, b) => a.p - b.p);
  const failed = new Set<number>();
  let hasFailed = false;
  family.forEach(({ index, p }, rank) => {
    hasFailed ||= p > ALPHA / (family.length - rank);
    if (hasFailed) failed.add(index);
  });
  return differences.map((difference, index) =>
    difference.verdict === 'real' && failed.has(index)
      ? {
          ...difference,
          verdict: 'unclear',
          reason: `Alone it would be real, but ${family.length} differences are looked at together, and then it is not certain enough (Holm’s correction).`,
        }
      : difference,
  );
}

/**
 * Two-sided, from whichever is larger: the whole interval, the systematic part included, or what two recordings of an
 * unchanged runner differ by. null for what could not be called real.
 */
function pValue({ value, ci95, detectable, verdict }: Difference): number | null {
  if (value === null || ci95 === null || detectable === null || verdict === null) return null;
  const leavesOutZero = ci95.low > 0 || ci95.high < 0;
  if (verdict === 'unclear' && leavesOutZero && Math.abs(value) > detectable) return null;
  const standardError = Math.max((ci95.high - ci95.low) / 2, detectable) / Z95;
  return 1 - errorFunction(Math.abs(value) / standardError / Math.SQRT2);
}
