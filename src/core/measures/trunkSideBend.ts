import { cameraLeanSdDeg, sideBendFromForwardLeanDeg } from '../camera/forwardLean.ts';
import type { Gait } from '../gait.ts';
import { leanFromUpDeg } from '../geometry/angles.ts';
import { angleMeasures } from './angleMeasures.ts';
import { hipCentre, rightInPicture, shoulderCentre, towards } from './body.ts';

/** Trunk against the true vertical in the frontal plane, degrees, + to the runner's right, [frame]. */
export function trunkLeanRightDeg(gait: Gait): Float64Array {
  const offLine = sideBendFromForwardLeanDeg(gait.view, gait.camera);
  return leanFromUpDeg(hipCentre(gait), shoulderCentre(gait)).map(
    (lean) => rightInPicture(gait) * lean - offLine,
  );
}

const BETWEEN_DAYS = {
  value: 2.3,
  source: 'Dingenen 2018, lateral trunk position at midstance, between days',
};

export const trunkSideBend = angleMeasures({
  id: 'trunkSideBend',
  label: 'Trunk side-bend',
  positive: 'the trunk leans toward the striking side',
  definition: 'The line from the middle of the hips to the middle of the shoulders, against the vertical.',
  source: 'Dingenen 2018 (lateral trunk position from behind)',
  views: ['posterior', 'anterior'],
  mdc: BETWEEN_DAYS,
  peakMdc: BETWEEN_DAYS,
  cameraSdDeg: ({ view, camera }) => cameraLeanSdDeg(view, camera),
  series: (gait, side) => trunkLeanRightDeg(gait).map((lean) => towards(side) * lean),
});
