import type { Gait } from '../gait.ts';
import { angleMeasures } from './angleMeasures.ts';
import { towards } from './body.ts';
import { pelvicObliquityRightDownDeg } from './pelvicDrop.ts';
import { pelvisWithheld } from './pelvis.ts';
import { trunkLeanRightDeg } from './trunkSideBend.ts';

/** Trunk against the pelvis in the frontal plane, degrees, + bent to the runner's right, [frame]. */
export function trunkSideBendRightRelPelvisDeg(gait: Gait): Float64Array {
  const rightDown = pelvicObliquityRightDownDeg(gait);
  return trunkLeanRightDeg(gait).map((lean, frame) => lean - rightDown[frame]!);
}

export const trunkSideBendRelPelvis = angleMeasures({
  id: 'trunkSideBendRelPelvis',
  label: 'Trunk side-bend on the pelvis',
  positive: 'the trunk bends toward the striking side, as seen from the pelvis',
  definition: 'Trunk side-bend plus pelvic drop: how far the spine bends sideways.',
  source: 'Sum of the two angles of the frontal plane',
  views: ['posterior'],
  mdc: null,
  peakMdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  withheldIn: pelvisWithheld('obliquityRightDown'),
  series: (gait, side) => trunkSideBendRightRelPelvisDeg(gait).map((bend) => towards(side) * bend),
});
