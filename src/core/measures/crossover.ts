import { hipCentre, joint, rightInPicture, towards } from './body.ts';
import type { Measure } from './measure.ts';
import { atStrikes, type SidedSeries } from './moments.ts';

/** Ankle beyond the middle of the hips toward the other side, percent of body height, [frame]. */
const beyondMiddlePercent: SidedSeries = (gait, side) => {
  const middle = hipCentre(gait);
  const scale = (-100 * towards(side) * rightInPicture(gait)) / gait.bodyHeightPx;
  return joint(gait, side, 'Ankle').x.map((ankleX, frame) => (ankleX - middle.x[frame]!) * scale);
};

export const crossover: Measure = {
  id: 'crossover',
  label: 'Crossover',
  unit: 'bodyHeightPercent',
  positive: 'the foot lands beyond the middle of the body, on the other foot’s side',
  definition: 'Sideways distance at foot strike from under the middle of the hips to the ankle.',
  source: 'Souza 2016 (step width by the heel against the midline)',
  views: ['posterior', 'anterior'],
  kind: 'absolute',
  moment: 'footStrike',
  sided: true,
  mdc: null,
  compute: (gait) => ({ kind: 'values', values: atStrikes(gait, beyondMiddlePercent) }),
};
