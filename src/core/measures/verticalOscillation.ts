import { VIEWS } from '../sides.ts';
import { hipCentre } from './body.ts';
import type { Measure } from './measure.ts';
import { eachStep, overStretch, range } from './moments.ts';

export const verticalOscillation: Measure = {
  id: 'verticalOscillation',
  label: 'Vertical oscillation',
  unit: 'bodyHeightPercent',
  positive: 'more up and down',
  definition:
    'Highest minus lowest height of the middle of the hips from a strike to the next strike of the other foot.',
  source: 'Souza 2016',
  views: VIEWS,
  kind: 'absolute',
  moment: 'step',
  sided: true,
  mdc: null,
  compute: (gait) => {
    const heightPercent = hipCentre(gait).y.map((y) => (-100 * y) / gait.bodyHeightPx);
    return {
      kind: 'values',
      values: eachStep(gait, ({ startS, endS }) =>
        overStretch(gait.timesS, heightPercent, startS, endS, range),
      ),
    };
  },
};
