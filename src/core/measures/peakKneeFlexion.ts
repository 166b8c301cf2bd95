import { kneeFlexionDeg } from './kneeFlexion.ts';
import type { Measure } from './measure.ts';
import { largest, overStride } from './moments.ts';

export const peakKneeFlexion: Measure = {
  id: 'peakKneeFlexion',
  label: 'Peak knee flexion in the stride',
  unit: 'deg',
  positive: 'the knee is bent',
  definition: 'Largest knee flexion from one strike of the foot to its next, reached in swing.',
  source: 'Souza 2016',
  views: ['left', 'right'],
  kind: 'absolute',
  moment: 'stride',
  sided: true,
  mdc: null,
  compute: (gait) => ({
    kind: 'values',
    values: overStride(gait, kneeFlexionDeg, largest),
  }),
};
