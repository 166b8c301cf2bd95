import { swingFromDownDeg } from '../geometry/angles.ts';
import { angleMeasures } from './angleMeasures.ts';
import { joint } from './body.ts';
import { ofSeenLeg } from './seen.ts';

/** Thigh against the vertical in the sagittal plane, degrees, + forward, [frame]; NaN for the far leg. */
export const thighAngleDeg = ofSeenLeg((gait, side) =>
  swingFromDownDeg(joint(gait, side, 'Hip'), joint(gait, side, 'Knee')).map((swing) => gait.facing * swing),
);

export const thighAngle = angleMeasures({
  id: 'thighAngle',
  label: 'Thigh angle',
  positive: 'the thigh is forward of the vertical',
  definition: 'The line from hip to knee against the vertical, seen from the side.',
  source: 'Segment angle; Souza 2016 (video-based running analysis)',
  views: ['left', 'right'],
  mdc: null,
  peakMdc: null,
  cameraSdDeg: ({ camera }) => camera.roll.sdDeg,
  series: thighAngleDeg,
});
