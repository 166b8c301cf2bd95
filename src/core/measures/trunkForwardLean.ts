import type { Gait } from '../gait.ts';
import { leanFromUpDeg } from '../geometry/angles.ts';
import { hipCentre, shoulderCentre } from './body.ts';
import type { Measure } from './measure.ts';
import { atStrikes } from './moments.ts';

/** Trunk against the vertical in the sagittal plane, degrees, + forward, [frame]. */
export const trunkForwardLeanDeg = (gait: Gait): Float64Array =>
  leanFromUpDeg(hipCentre(gait), shoulderCentre(gait)).map((lean) => gait.facing * lean);

export const trunkForwardLean: Measure = {
  id: 'trunkForwardLean',
  label: 'Trunk forward lean',
  unit: 'deg',
  positive: 'the trunk leans forward',
  definition:
    'The line from the middle of the hips to the middle of the shoulders, against the vertical, seen from the side.',
  source: 'Teng & Powers 2014',
  views: ['left', 'right'],
  kind: 'absolute',
  moment: 'footStrike',
  sided: true,
  mdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  compute: (gait) => ({ kind: 'values', values: atStrikes(gait, trunkForwardLeanDeg) }),
};
