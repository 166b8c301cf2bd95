import { ownSideSign } from '../../core/cycle/ownSide.ts';
import type { Side } from '../../core/sides.ts';
import type { Stride } from '../../core/stride.ts';
import type { Trial } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import { frameAt } from '../frameAt.ts';
import type { StrideLine } from './strideLines.ts';

/** The frame nearest to a foot strike is the stride's first, though the foot may land a little after it. */
function strideAtFrame({ gait, track }: Trial, side: Side, frame: number): Stride | null {
  const { timesS } = track;
  const frameOf = (timeS: number): number => frameAt(timesS, timeS);
  const [nowS, nextS] = [timesS[frame] ?? Number.NaN, timesS[frame + 1] ?? Number.POSITIVE_INFINITY];
  return (
    gait.strides.find(
      ({ side: own, startS, endS }) =>
        // Most of a long clip's strides lie elsewhere, and need no closer look.
        own === side && startS < nextS && endS > nowS && frameOf(startS) <= frame && frame < frameOf(endS),
    ) ?? null
  );
}

/** How far into the side's stride a frame is, 0–1; null where it is in none. */
export function phaseAtFrame(trial: Trial, side: Side, frame: number): number | null {
  const stride = strideAtFrame(trial, side, frame);
  if (!stride) return null;
  const phase = (trial.track.timesS[frame]! - stride.startS) / (stride.endS - stride.startS);
  return Math.min(1, Math.max(0, phase));
}

/**
 * The frames at a phase of the side's stride that each clip stands in, or of its first where it stands in none. A clip
 * without a stride of that side stays where it is.
 *
 * @param from the frames that the clips stand at; null: nobody has moved it yet
 */
export const framesAtPhase = (
  clips: readonly { readonly slot: Slot; readonly trial: Trial }[],
  side: Side,
  phase: number,
  from: Readonly<Record<Slot, number | null>>,
): Partial<Record<Slot, number>> =>
  Object.fromEntries(
    clips.flatMap(({ slot, trial }) => {
      const frame = from[slot];
      const stride =
        (frame === null ? null : strideAtFrame(trial, side, frame)) ??
        trial.gait.strides.find((candidate) => candidate.side === side);
      if (!stride) return [];
      return [[slot, frameAt(trial.track.timesS, stride.startS + phase * (stride.endS - stride.startS))]];
    }),
  );

/** The angle in a frame on the scale of its line: in the side's own sign, from the curve's zero, degrees. */
export const valueOnLine = ({ trial, seriesName, side, curve }: StrideLine, frame: number): number =>
  ownSideSign(seriesName, side) * (trial.series[seriesName]?.[frame] ?? Number.NaN) - curve.zeroDeg;
