import { otherSide, type PerSide, perSide } from '../sides.ts';
import type { Step, Stride } from '../stride.ts';
import type { EventType, GaitEvent } from './event.ts';
import { firstAfter } from './firstAfter.ts';

/** Events of one type, by side, in order of time. */
export const bySide = (events: readonly GaitEvent[], type: EventType): PerSide<readonly GaitEvent[]> =>
  perSide((side) => events.filter((event) => event.type === type && event.side === side));

/** Longest time between two strikes that still belong together, as a multiple of the median. */
const MAX_STRETCH = 1.5;

/**
 * Steps: from each foot strike to the next of the other foot. Where a strike was missed (two of the same foot
 * in a row, or a time far from the median) there is no step.
 */
export function findSteps(strikes: PerSide<readonly GaitEvent[]>): Step[] {
  const all = [...strikes.left, ...strikes.right].sort((a, b) => a.timeS - b.timeS);
  const steps = all.slice(1).flatMap((next, i): Step[] => {
    const strike = all[i]!;
    if (next.side !== otherSide(strike.side)) return [];
    return [{ side: strike.side, startS: strike.timeS, endS: next.timeS }];
  });
  return withoutLong(steps);
}

/** Strides: from each foot strike to the next of the same foot, with that foot's toe-off between. */
export function findStrides(
  strikes: PerSide<readonly GaitEvent[]>,
  toeOffs: PerSide<readonly GaitEvent[]>,
): Stride[] {
  const strides = [...strikes.left, ...strikes.right].flatMap((strike): Stride[] => {
    const next = firstAfter(strikes[strike.side], strike.timeS);
    if (!next) return [];
    const toeOff = firstAfter(toeOffs[strike.side], strike.timeS);
    const toeOffS = toeOff && toeOff.timeS < next.timeS ? toeOff.timeS : null;
    return [{ side: strike.side, startS: strike.timeS, endS: next.timeS, toeOffS }];
  });
  return withoutLong(strides).sort((a, b) => a.startS - b.startS);
}

function withoutLong<T extends { readonly startS: number; readonly endS: number }>(spans: readonly T[]): T[] {
  const lengths = spans.map(({ startS, endS }) => endS - startS).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return spans.filter(({ startS, endS }) => endS - startS <= MAX_STRETCH * typical);
}
