import { otherSide, type Side } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { formatDoubt, formatValue, isMeasured } from '../../format.ts';
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

/** Every strike of both feet in order of time. */
export function strikesOf({ gait, track }: Trial): readonly Strike[] {
  const ofSide = (side: Side): readonly Strike[] =>
    gait.strikes[side].map(({ timeS }, index) => ({
      side,
      timeS,
      index,
      frame: frameAt(track.timesS, timeS),
    }));
  return [...ofSide('left'), ...ofSide('right')].sort((a, b) => a.timeS - b.timeS);
}

export const nextStrike = (strikes: readonly Strike[], frame: number): Strike | undefined =>
  strikes.find((strike) => strike.frame > frame);
export const previousStrike = (strikes: readonly Strike[], frame: number): Strike | undefined =>
  strikes.findLast((strike) => strike.frame < frame);

/** The same moment of the same step in another clip: as long after the strike of the same side and number. */
export function matchingFrame(from: Trial, frame: number, to: Trial): number {
  const timeS = from.track.timesS[frame] ?? 0;
  const strikes = strikesOf(from);
  const reference = strikes.findLast((strike) => strike.frame <= frame) ?? strikes[0];
  const twin =
    reference &&
    strikesOf(to).find(({ side, index }) => side === reference.side && index === reference.index);
  if (!reference || !twin) return frameAt(to.track.timesS, timeS);
  return frameAt(to.track.timesS, twin.timeS + timeS - reference.timeS);
}

/** "5.1° ± 1.6° to the left": the trunk angle at a strike; null where it was not measured. */
export function trunkAngleText(trial: Trial, { side, timeS }: Strike): string | null {
  const valueAtStrike = (id: string): number | undefined =>
    trial.measures[id]?.values[side].find((moment) => Math.abs(moment.timeS - timeS) < 1e-6)?.value;
  const withDoubt = (value: number, id: string): string => {
    const half = trial.measures[id]?.accuracy.singleStrike ?? null;
    return formatValue(value, 'deg') + (half === null ? '' : ` ${formatDoubt(half, 'deg')}`);
  };
  const sideBend = valueAtStrike('trunkSideBend');
  if (isMeasured(sideBend)) {
    return `${withDoubt(Math.abs(sideBend), 'trunkSideBend')} to the ${sideBend >= 0 ? side : otherSide(side)}`;
  }
  const forward = valueAtStrike('trunkForwardLean');
  return isMeasured(forward) ? `${withDoubt(forward, 'trunkForwardLean')} forward` : null;
}
