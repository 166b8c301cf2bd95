import { swingFromDownDeg } from '../geometry/angles.ts';
import { joint } from './body.ts';
import type { Measure } from './measure.ts';
import { atStrikes } from './moments.ts';
import { ofSeenLeg } from './seen.ts';

/** Shank against the vertical in the sagittal plane, degrees, + ankle ahead of knee, [frame]; NaN for the far leg. */
export const shankAngleDeg = ofSeenLeg((gait, side) =>
  swingFromDownDeg(joint(gait, side, 'Knee'), joint(gait, side, 'Ankle')).map((swing) => gait.facing * swing),
);

export const shankAngle: Measure = {
  id: 'shankAngle',
  label: 'Shank angle',
  unit: 'deg',
  positive: 'the ankle is ahead of the knee',
  definition: 'The line from knee to ankle against the vertical, seen from the side.',
  source: 'Souza 2016 (tibia angle at loading response)',
  views: ['left', 'right'],
  kind: 'absolute',
  moment: 'footStrike',
  sided: true,
  mdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  compute: (gait) => ({ kind: 'values', values: atStrikes(gait, shankAngleDeg) }),
};
