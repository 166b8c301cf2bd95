import { isFrontalView, type Side, type View } from '../sides.ts';
import type { SidedSeries } from './moments.ts';

/** The side that faces the camera; null from behind or in front, where both are seen. */
export const nearSide = (view: View): Side | null =>
  view === 'posterior' || view === 'anterior' ? null : view;

/**
 * Whether a leg's joints can be trusted in this view. From the side the near leg hides the far one, and the pose
 * model guesses: it swapped left and right in 8 of 22 side-view frames (docs/methods.md).
 */
const isLegSeen = (view: View, side: Side): boolean => isFrontalView(view) || nearSide(view) === side;

/** A series of a leg, all NaN for the one that the other hides. */
export const ofSeenLeg =
  (series: SidedSeries): SidedSeries =>
  (gait, side) =>
    isLegSeen(gait.view, side) ? series(gait, side) : new Float64Array(gait.timesS.length).fill(Number.NaN);
