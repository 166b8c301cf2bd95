import { dipFromLevelDeg, wrapDeg } from '../geometry/angles.ts';
import { joint } from './body.ts';
import type { Measure } from './measure.ts';
import { atStrikes } from './moments.ts';
import { ofSeenLeg } from './seen.ts';

/** Heel-to-toe line against the horizontal, degrees, + toes up, [frame]; NaN for the far foot. */
export const footAngleDeg = ofSeenLeg((gait, side) =>
  dipFromLevelDeg(joint(gait, side, 'Heel'), joint(gait, side, 'FootIndex')).map((dip) =>
    gait.facing === 1 ? -dip : wrapDeg(dip + 180),
  ),
);

export const footStrikeAngle: Measure = {
  id: 'footStrikeAngle',
  label: 'Foot strike angle',
  unit: 'deg',
  positive: 'the toes are higher than the heel',
  definition:
    'The line from heel to toe against the horizontal. The two key points sit at different heights of the shoe, so a flat foot need not read 0°.',
  source: 'Altman & Davis 2012',
  views: ['left', 'right'],
  kind: 'change',
  moment: 'footStrike',
  sided: true,
  mdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  compute: (gait) => ({ kind: 'values', values: atStrikes(gait, footAngleDeg) }),
};
