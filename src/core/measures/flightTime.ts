import type { Gait } from '../gait.ts';
import { VIEWS } from '../sides.ts';
import type { Step } from '../stride.ts';
import type { Measure } from './measure.ts';
import { eachStep } from './moments.ts';

function flightS(gait: Gait, step: Step): number {
  const stride = gait.strides.find(({ side, startS }) => side === step.side && startS === step.startS);
  return step.endS - (stride?.toeOffS ?? Number.NaN);
}

export const flightTime: Measure = {
  id: 'flightTime',
  label: 'Flight time',
  unit: 's',
  positive: 'both feet in the air; negative: both on the ground, as in walking',
  definition: 'Time from a foot’s toe-off to the next strike of the other foot.',
  source: 'Interval of toe-off and strike',
  views: VIEWS,
  kind: 'absolute',
  moment: 'step',
  sided: true,
  mdc: null,
  compute: (gait) => ({ kind: 'values', values: eachStep(gait, (step) => flightS(gait, step)) }),
};
