import { withheldAtStrike } from './withheldAngle.ts';

export const footProgression = withheldAtStrike({
  id: 'footProgression',
  label: 'Foot progression',
  positive: 'the toes point outward',
  definition: 'Direction of the foot seen from above, against the direction of running.',
  source: 'Rutherford 2008',
  views: ['posterior', 'anterior'],
  why: 'The foot points along the camera’s line of sight, and its key points are too far off to show where it points.',
});
