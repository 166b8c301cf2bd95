import { VIEWS } from '../sides.ts';
import type { Measure } from './measure.ts';
import { eachStride } from './moments.ts';

export const contactTime: Measure = {
  id: 'contactTime',
  label: 'Contact time',
  unit: 's',
  positive: 'a longer contact',
  definition: 'Time from a foot’s strike to its toe-off.',
  source: 'Interval of strike and toe-off',
  views: VIEWS,
  kind: 'absolute',
  moment: 'stance',
  sided: true,
  mdc: null,
  compute: (gait) => ({
    kind: 'values',
    values: eachStride(gait, ({ startS, toeOffS }) => (toeOffS ?? Number.NaN) - startS),
  }),
};
