import { withheldAngleMeasures } from './withheldAngle.ts';

export const hipExternalRotation = withheldAngleMeasures({
  id: 'hipExternalRotation',
  label: 'Hip external rotation',
  positive: 'the thigh is turned outward relative to the pelvis',
  definition: 'Turn of the thigh about its own length, relative to the pelvis.',
  source: 'Third Cardan angle, flexion–adduction–rotation (Grood & Suntay 1983; Wu 2002)',
  views: ['posterior', 'anterior'],
  why: 'Hip and knee don’t move when a thigh turns about its own length, and the knee is nearly straight at foot strike: what three ways of reading it gave hardly followed the truth and explain a sixth of it at most.',
});
