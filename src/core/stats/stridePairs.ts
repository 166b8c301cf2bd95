import type { MomentValue } from '../measures/measure.ts';
import type { PerSide } from '../sides.ts';

/** Every left value with the right one that follows it before the next left one; both seen, and both counted. */
export function stridePairs({ left, right }: PerSide<readonly MomentValue[]>): PerSide<MomentValue>[] {
  return left.flatMap((first, i) => {
    const untilS = left[i + 1]?.timeS ?? Number.POSITIVE_INFINITY;
    const next = right.find(({ timeS }) => timeS > first.timeS && timeS < untilS);
    return next && isSeen(first) && isSeen(next) ? [{ left: first, right: next }] : [];
  });
}

const isSeen = ({ value, leftOut }: MomentValue): boolean => Number.isFinite(value) && !leftOut;
