import { VIEWS } from '../sides.ts';
import type { Measure } from './measure.ts';
import { eachStride } from './moments.ts';

export const cadence: Measure = {
  id: 'cadence',
  label: 'Cadence',
  unit: 'spm',
  positive: 'more steps a minute',
  definition: 'Two steps divided by the time from one strike of a foot to its next.',
  source: 'Heiderscheit 2011',
  views: VIEWS,
  kind: 'absolute',
  moment: 'stride',
  sided: false,
  mdc: null,
  compute: (gait) => ({
    kind: 'values',
    values: eachStride(gait, ({ startS, endS }) => 120 / (endS - startS)),
  }),
};
