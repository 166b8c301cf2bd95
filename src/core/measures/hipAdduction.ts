import type { Gait } from '../gait.ts';
import { dipFromLevelDeg, swingFromDownDeg } from '../geometry/angles.ts';
import { angleMeasures } from './angleMeasures.ts';
import { joint, rightInPicture, towards } from './body.ts';
import type { SidedSeries } from './moments.ts';

/** Tilt of the line through the hip key points, degrees, + the runner's right side lower, [frame]. */
function hipLineRightDownDeg(gait: Gait): Float64Array {
  const left = joint(gait, 'left', 'Hip');
  const right = joint(gait, 'right', 'Hip');
  return rightInPicture(gait) === 1
    ? dipFromLevelDeg(left, right)
    : dipFromLevelDeg(right, left).map((dip) => -dip);
}

/**
 * Thigh against the pelvis in the picture's frontal plane, degrees, + the knee toward the other leg, [frame].
 * A projection, not the second Cardan angle: a thigh that is flexed or turned, or a camera off the runner's axis,
 * moves it by several degrees even with perfect key points (docs/methods.md).
 */
export const hipAdductionDeg: SidedSeries = (gait, side) => {
  const rightDown = hipLineRightDownDeg(gait);
  const swing = swingFromDownDeg(joint(gait, side, 'Hip'), joint(gait, side, 'Knee'));
  const inward = -towards(side) * rightInPicture(gait);
  return swing.map((angle, frame) => inward * angle - towards(side) * rightDown[frame]!);
};

const BETWEEN_DAYS = { value: 3.8, source: 'Dingenen 2018, hip adduction at midstance, between days' };

export const hipAdduction = angleMeasures({
  id: 'hipAdduction',
  label: 'Hip adduction',
  positive: 'the thigh slants toward the other leg',
  definition: 'The thigh against the perpendicular of the line through both hips, as the camera sees it.',
  source: 'Dingenen 2018; stands in for the second angle of Grood & Suntay 1983',
  views: ['posterior', 'anterior'],
  mdc: BETWEEN_DAYS,
  peakMdc: BETWEEN_DAYS,
  series: hipAdductionDeg,
});
