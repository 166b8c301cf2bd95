import type { Difference } from '../trial.ts';

const ALPHA = 0.05;

/**
 * Takes back what would not stand once so many differences were looked at: of twenty that are none, one is called real
 * by a rule that errs in one of twenty. Holm's step-down (Holm 1979, Scand J Stat 6) over every difference that the rule
 * could call real: those that have a `p`.
 *
 * @returns the same differences, in the same order; those that fail are `unclear`, and say why
 */
export function heldTogether<T extends Difference>(differences: readonly T[]): readonly T[] {
  const family = differences
    .map(({ p }, index) => ({ index, p }))
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
