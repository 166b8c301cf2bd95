import type { Gait } from '../gait.ts';
import { dipFromLevelDeg } from '../geometry/angles.ts';
import { angleMeasures } from './angleMeasures.ts';
import { joint, rightInPicture, towards } from './body.ts';

/** Tilt of the line through the hips in the frontal plane, degrees, + the runner's right side lower, [frame]. */
export function pelvicObliquityRightDownDeg(gait: Gait): Float64Array {
  const left = joint(gait, 'left', 'Hip');
  const right = joint(gait, 'right', 'Hip');
  return rightInPicture(gait) === 1
    ? dipFromLevelDeg(left, right)
    : dipFromLevelDeg(right, left).map((dip) => -dip);
}

const BETWEEN_DAYS = {
  value: 2.8,
  source: 'Dingenen 2018, contralateral pelvic drop at midstance, between days',
};

export const pelvicDrop = angleMeasures({
  id: 'pelvicDrop',
  label: 'Pelvic drop',
  positive: 'the opposite side of the pelvis is lower',
  definition: 'The line through both hip joints, against the horizontal.',
  source: 'Dingenen 2018 (contralateral pelvic drop)',
  views: ['posterior', 'anterior'],
  mdc: BETWEEN_DAYS,
  peakMdc: BETWEEN_DAYS,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  series: (gait, side) => pelvicObliquityRightDownDeg(gait).map((dip) => -towards(side) * dip),
});
