import type { Gait } from '../gait.ts';
import { levelled, midpoint, type Points } from '../geometry/points.ts';
import type { Landmark } from '../pose/landmarks.ts';
import type { Side } from '../sides.ts';

export type Joint = 'Shoulder' | 'Hip' | 'Knee' | 'Ankle' | 'Heel' | 'FootIndex';

/** A joint's way through the picture as a level camera would have seen it, pixels. */
export const joint = (gait: Gait, side: Side, name: Joint): Points =>
  levelled(gait.path(`${side}${name}` satisfies Landmark), gait.camera.roll.deg);

export const hipCentre = (gait: Gait): Points =>
  midpoint(joint(gait, 'left', 'Hip'), joint(gait, 'right', 'Hip'));

export const shoulderCentre = (gait: Gait): Points =>
  midpoint(joint(gait, 'left', 'Shoulder'), joint(gait, 'right', 'Shoulder'));

/** Where the runner's right is in the picture: +1 right (from behind), −1 left (from in front). Frontal views. */
export const rightInPicture = (gait: Gait): 1 | -1 => (gait.view === 'anterior' ? -1 : 1);

/** +1 for the runner's right, −1 for the left: turns runner's-right-positive into toward-this-side-positive. */
export const towards = (side: Side): 1 | -1 => (side === 'right' ? 1 : -1);
