import { otherSide, perSide } from '../sides.ts';
import { valueAt } from '../signal/interpolate.ts';
import { joint, rightInPicture, towards } from './body.ts';
import type { Measure } from './measure.ts';
import { eachStep } from './moments.ts';

export const stepWidth: Measure = {
  id: 'stepWidth',
  label: 'Step width',
  unit: 'bodyHeightPercent',
  positive: 'each foot lands on its own side; negative: the feet cross',
  definition: 'Sideways distance between the ankles at two strikes in a row.',
  source: 'Brindle 2014',
  views: ['posterior', 'anterior'],
  kind: 'absolute',
  moment: 'step',
  sided: false,
  mdc: null,
  compute: (gait) => {
    const ankleX = perSide((side) => joint(gait, side, 'Ankle').x);
    const scale = (100 * rightInPicture(gait)) / gait.bodyHeightPx;
    return {
      kind: 'values',
      values: eachStep(gait, ({ side, startS, endS }) => {
        const next = otherSide(side);
        const rightwardPx =
          valueAt(gait.timesS, ankleX[next], endS) - valueAt(gait.timesS, ankleX[side], startS);
        return towards(next) * scale * rightwardPx;
      }),
    };
  },
};
