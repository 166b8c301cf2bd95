import type { Measure } from './measure.ts';
import { largest, overStride, type SidedSeries } from './moments.ts';
import { thighAngleDeg } from './thighAngle.ts';

const thighBehindDeg: SidedSeries = (gait, side) => thighAngleDeg(gait, side).map((forward) => -forward);

export const peakThighExtension: Measure = {
  id: 'peakThighExtension',
  label: 'Peak thigh extension',
  unit: 'deg',
  positive: 'the thigh reaches behind the vertical',
  definition:
    'How far behind the vertical the thigh gets in a stride: what a video shows of hip extension, the pelvis’ tilt included.',
  source: 'Souza 2016; Schache 2000 (hip extension and pelvic tilt go together)',
  views: ['left', 'right'],
  kind: 'absolute',
  moment: 'stride',
  sided: true,
  mdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  compute: (gait) => ({
    kind: 'values',
    values: overStride(gait, thighBehindDeg, largest),
  }),
};
