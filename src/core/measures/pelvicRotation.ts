import { angleMeasures } from './angleMeasures.ts';
import { towards } from './body.ts';
import { pelvisSeries, pelvisWithheld } from './pelvis.ts';

/** Turn of the pelvis about the vertical, degrees, + the runner's right side forward, [frame]. */
export const pelvicRotationRightForwardDeg = pelvisSeries('rotationRightForward');

export const pelvicRotation = angleMeasures({
  id: 'pelvicRotation',
  label: 'Pelvic rotation',
  positive: 'the striking side of the pelvis is forward',
  definition:
    'Turn of the pelvis about the vertical, against how it faced in quiet standing: the skin or cloth on its back, followed from picture to picture.',
  source:
    'Third angle of tilt–obliquity–rotation, as gait laboratories report it; Lucas & Kanade 1981 for how it is followed',
  views: ['posterior'],
  mdc: null,
  peakMdc: null,
  withheldIn: pelvisWithheld('rotationRightForward'),
  series: (gait, side) => pelvicRotationRightForwardDeg(gait).map((turn) => towards(side) * turn),
});
