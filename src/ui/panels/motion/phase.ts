import { median } from '../../../core/stats/median.ts';
import type { Strike } from './strikes.ts';

/** A clip as far as the lock needs it. */
export interface Stepping {
  readonly timesS: Float64Array;
  /** In order of time. */
  readonly strikes: readonly Strike[];
}

/**
 * Times that belong to each other, ascending in both clips: those of the frames that show the same strike. Outside them
 * time goes on at the ratio of the two step times.
 */
export interface PhaseLock {
  readonly beforeS: readonly number[];
  readonly afterS: readonly number[];
  /** Seconds of the after-clip to one second of the before-clip. */
  readonly afterPerBefore: number;
}

/** Where neither clip knows the time of a step. */
const NO_STRIKE: PhaseLock = { beforeS: [], afterS: [], afterPerBefore: 1 };

/**
 * Locks two clips by gait phase: strike n of the left foot of the one to strike n of the left foot of the other, each
 * right strike to the right strike of the same stride. A strike that was missed leaves its number free, so that the
 * later ones keep theirs; only strikes that both clips have are knots.
 *
 * @param strideOffset strides by which the after-clip is ahead
 */
export function lockPhases(before: Stepping, after: Stepping, strideOffset: number): PhaseLock {
  const stepS = { before: stepTimeS(before.strikes), after: stepTimeS(after.strikes) };
  const twins = new Map(
    numbered(after.strikes, stepS.after).map(({ number, strike }) => [number - 2 * strideOffset, strike]),
  );
  const beforeS: number[] = [];
  const afterS: number[] = [];
  for (const { number, strike } of numbered(before.strikes, stepS.before)) {
    const twin = twins.get(number);
    if (!twin) continue;
    const pair = [before.timesS[strike.frame]!, after.timesS[twin.frame]!] as const;
    const isLater =
      pair[0] > (beforeS.at(-1) ?? Number.NEGATIVE_INFINITY) &&
      pair[1] > (afterS.at(-1) ?? Number.NEGATIVE_INFINITY);
    if (!isLater) continue;
    beforeS.push(pair[0]);
    afterS.push(pair[1]);
  }
  if (beforeS.length === 0) return NO_STRIKE;
  const ratio = stepS.after / stepS.before;
  return { beforeS, afterS, afterPerBefore: Number.isFinite(ratio) ? ratio : 1 };
}

/** The moment of the other clip that belongs to one of this; without a knot the clips run by the clock. */
export function twinTimeS(
  { beforeS, afterS, afterPerBefore }: PhaseLock,
  slot: 'before' | 'after',
  timeS: number,
): number {
  const [from, to, slope] =
    slot === 'before' ? [beforeS, afterS, afterPerBefore] : [afterS, beforeS, 1 / afterPerBefore];
  const next = from.findIndex((knotS) => knotS > timeS);
  if (next > 0) {
    const share = (timeS - from[next - 1]!) / (from[next]! - from[next - 1]!);
    return to[next - 1]! + share * (to[next]! - to[next - 1]!);
  }
  const edge = next === 0 ? 0 : from.length - 1;
  return (to[edge] ?? 0) + slope * (timeS - (from[edge] ?? 0));
}

/** From one foot's strike to the other's, or half a stride where only one foot was seen; NaN below two strikes. */
function stepTimeS(strikes: readonly Strike[]): number {
  const gapsS = (isStep: boolean): number[] =>
    strikes.flatMap((strike, i) => {
      const previous = strikes[i - 1];
      return previous && (previous.side !== strike.side) === isStep ? [strike.timeS - previous.timeS] : [];
    });
  const stepS = median(gapsS(true));
  return Number.isNaN(stepS) ? median(gapsS(false)) / 2 : stepS;
}

/** Numbers strikes by steps: the first left strike is 0, left ones are even, right ones odd, missed ones counted. */
function numbered(
  strikes: readonly Strike[],
  stepS: number,
): readonly { readonly number: number; readonly strike: Strike }[] {
  let steps = 0;
  const counted = strikes.map((strike, i) => {
    const previous = strikes[i - 1];
    if (previous) {
      const gap = (strike.timeS - previous.timeS) / stepS;
      steps +=
        previous.side === strike.side
          ? Math.max(2, 2 * Math.round(gap / 2))
          : Math.max(1, 2 * Math.round((gap - 1) / 2) + 1);
    }
    return { number: steps, strike };
  });
  const firstLeft = counted.find(({ strike }) => strike.side === 'left');
  // Without a left strike the first right one is that of the first stride.
  const zero = firstLeft ? firstLeft.number : -1;
  return counted.map(({ number, strike }) => ({ number: number - zero, strike }));
}
