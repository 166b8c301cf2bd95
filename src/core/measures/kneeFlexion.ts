import { wrapDeg } from '../geometry/angles.ts';
import { angleMeasures } from './angleMeasures.ts';
import type { SidedSeries } from './moments.ts';
import { shankAngleDeg } from './shankAngle.ts';
import { thighAngleDeg } from './thighAngle.ts';

/**
 * 180° minus the angle hip–knee–ankle, degrees, + flexed, [frame]; NaN for the far leg. Taken as thigh minus
 * shank, it keeps its sign when the knee is nearly straight and the key points put it a little beyond.
 */
export const kneeFlexionDeg: SidedSeries = (gait, side) => {
  const shank = shankAngleDeg(gait, side);
  return thighAngleDeg(gait, side).map((thigh, frame) => wrapDeg(thigh - shank[frame]!));
};

export const kneeFlexion = angleMeasures({
  id: 'kneeFlexion',
  label: 'Knee flexion',
  positive: 'the knee is bent',
  definition: '180° minus the angle between hip, knee and ankle, seen from the side.',
  source: 'Damsted 2015; Dingenen 2018',
  views: ['left', 'right'],
  mdc: { value: 7, source: 'Damsted 2015, knee at strike: half of the 14° interval between days' },
  peakMdc: { value: 3.8, source: 'Dingenen 2018, knee flexion at midstance, between days' },
  series: kneeFlexionDeg,
});
