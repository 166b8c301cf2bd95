import { joint } from './body.ts';
import type { Measure } from './measure.ts';
import { atStrikes } from './moments.ts';
import { ofSeenLeg } from './seen.ts';

/** Ankle ahead of the hip, percent of body height, [frame]; NaN for the far leg. */
const ankleAheadPercent = ofSeenLeg((gait, side) => {
  const hip = joint(gait, side, 'Hip');
  const scale = (100 * gait.facing) / gait.bodyHeightPx;
  return joint(gait, side, 'Ankle').x.map((ankleX, frame) => (ankleX - hip.x[frame]!) * scale);
});

export const overstride: Measure = {
  id: 'overstride',
  label: 'Overstride',
  unit: 'bodyHeightPercent',
  positive: 'the ankle lands ahead of the hip',
  definition: 'Horizontal distance from the hip to the ankle of the same leg at foot strike.',
  source: 'Souza 2016; Lieberman 2015',
  views: ['left', 'right'],
  kind: 'absolute',
  moment: 'footStrike',
  sided: true,
  mdc: null,
  compute: (gait) => ({ kind: 'values', values: atStrikes(gait, ankleAheadPercent) }),
};
