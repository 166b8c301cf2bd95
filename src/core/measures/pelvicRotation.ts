import { withheldAngleMeasures } from './withheldAngle.ts';

export const pelvicRotation = withheldAngleMeasures({
  id: 'pelvicRotation',
  label: 'Pelvic rotation',
  positive: 'the striking side of the pelvis is forward',
  definition: 'Turn of the pelvis about the vertical, against the direction of running.',
  source: 'Third angle of tilt–obliquity–rotation , as gait laboratories report it',
  views: ['posterior', 'anterior'],
  why: 'Key points can’t show how the pelvis turns: a turn of 10° read as less than 2° in our tests.',
});
