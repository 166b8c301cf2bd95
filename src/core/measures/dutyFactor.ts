import { VIEWS } from '../sides.ts';
import type { Measure } from './measure.ts';
import { eachStride } from './moments.ts';

export const dutyFactor: Measure = {
  id: 'dutyFactor',
  label: 'Duty factor',
  unit: 'percent',
  positive: 'more of the stride on the ground',
  definition: 'Contact time as a share of the time from a foot’s strike to its next.',
  source: 'Alexander 1989; van Oeveren 2021',
  views: VIEWS,
  kind: 'absolute',
  moment: 'stride',
  sided: true,
  mdc: null,
  compute: (gait) => ({
    kind: 'values',
    values: eachStride(
      gait,
      ({ startS, endS, toeOffS }) => (100 * ((toeOffS ?? Number.NaN) - startS)) / (endS - startS),
    ),
  }),
};
