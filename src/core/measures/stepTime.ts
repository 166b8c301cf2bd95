import { VIEWS } from '../sides.ts';
import type { Measure } from './measure.ts';
import { eachStep } from './moments.ts';

export const stepTime: Measure = {
  id: 'stepTime',
  label: 'Step time',
  unit: 's',
  positive: 'a longer step',
  definition: 'Time from a foot’s strike to the next strike of the other foot.',
  source: 'Interval of two strikes',
  views: VIEWS,
  kind: 'absolute',
  moment: 'step',
  sided: true,
  mdc: null,
  compute: (gait) => ({ kind: 'values', values: eachStep(gait, ({ startS, endS }) => endS - startS) }),
};
