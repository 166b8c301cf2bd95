import { withheldAngleMeasures } from './withheldAngle.ts';

export const hipFlexion = withheldAngleMeasures({
  id: 'hipFlexion',
  label: 'Hip flexion',
  positive: 'flexed; negative is extension',
  definition: 'The thigh against the pelvis in the sagittal plane.',
  source: 'First Cardan angle, flexion–adduction–rotation (Grood & Suntay 1983; Wu 2002)',
  views: ['left', 'right'],
  why: 'The forward tilt of the pelvis can’t be seen in key points; the thigh’s angle against the vertical stands in its place.',
});
