import { remembered } from '../../../core/remembered.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { frameAt } from '../../frameAt.ts';

/** A foot strike with its place among those of its side. */
export interface Strike {
  readonly side: Side;
  readonly timeS: number;
  /** Frame nearest to the strike. */
  readonly frame: number;
  /** 0 for the first of its side. */
  readonly index: number;
}

/** Every strike of both feet in order of time. Several panels ask for those of a long clip. */
export const strikesOf = remembered(({ gait, track }: Trial): readonly Strike[] => {
  const ofSide = (side: Side): readonly Strike[] =>
    gait.strikes[side].map(({ timeS }, index) => ({
      side,
      timeS,
      index,
      frame: frameAt(track.timesS, timeS),
    }));
  return [...ofSide('left'), ...ofSide('right')].sort((a, b) => a.timeS - b.timeS);
});

/** Of one foot, or of any. */
export const nextStrike = (strikes: readonly Strike[], frame: number, side?: Side): Strike | undefined =>
  strikes.find((strike) => strike.frame > frame && (side ?? strike.side) === strike.side);
export const previousStrike = (strikes: readonly Strike[], frame: number, side?: Side): Strike | undefined =>
  strikes.findLast((strike) => strike.frame < frame && (side ?? strike.side) === strike.side);

/**
 * The stride that a frame lies in, of the left foot if it can be, as frames [from, to); before the first strike the
 * first stride, after the last one the last. Null where no foot was seen to strike twice.
 */
export function strideAround(
  strikes: readonly Strike[],
  frame: number,
): { readonly from: number; readonly to: number } | null {
  for (const side of SIDES) {
    const own = strikes.filter((strike) => strike.side === side);
    if (own.length < 2) continue;
    const began = own.findLastIndex((strike) => strike.frame <= frame);
    const first = Math.min(Math.max(0, began), own.length - 2);
    return { from: own[first]!.frame, to: own[first + 1]!.frame };
  }
  return null;
}
