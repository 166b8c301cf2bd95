import { angleMeasures } from './angleMeasures.ts';
import { towards } from './body.ts';
import { pelvisSeries, pelvisWithheld } from './pelvis.ts';

/** Tilt of the pelvis in the frontal plane, degrees, + the runner's right side lower, [frame]. */
export const pelvicObliquityRightDownDeg = pelvisSeries('obliquityRightDown');

const BETWEEN_DAYS = {
  value: 2.8,
  source: 'Dingenen 2018, contralateral pelvic drop at midstance, between days',
};

export const pelvicDrop = angleMeasures({
  id: 'pelvicDrop',
  label: 'Pelvic drop',
  positive: 'the opposite side of the pelvis is lower',
  definition:
    'Tilt of the pelvis in the frontal plane, against how it stood in quiet standing: markers on it, or the skin or cloth on its back, followed from picture to picture.',
  source: 'Dingenen 2018 (contralateral pelvic drop)',
  views: ['posterior'],
  mdc: BETWEEN_DAYS,
  peakMdc: BETWEEN_DAYS,
  withheldIn: pelvisWithheld('obliquityRightDown'),
  series: (gait, side) => pelvicObliquityRightDownDeg(gait).map((dip) => -towards(side) * dip),
});
