import { sideBendFromForwardLeanDeg } from '../../../core/camera/forwardLean.ts';
import { rightInPicture } from '../../../core/measures/body.ts';
import { pelvicObliquityRightDownDeg } from '../../../core/measures/pelvicDrop.ts';
import { type Draw, type Drawing, type Instant, PLAIN } from './drawing.ts';
import { pelvisLine } from './pelvicDrop.ts';
import { distance, middle, pairIn, upward } from './places.ts';

/** Length of the line at 0° in lengths of the trunk: past the head. */
const REACH = 1.62;

/** @param zeroDeg where a trunk at 0° would point, clockwise from straight up */
function trunk(instant: Instant, zeroDeg: number): Drawing | null {
  const hipLine = pairIn(instant, 'Hip');
  const shoulderLine = pairIn(instant, 'Shoulder');
  if (!hipLine || !shoulderLine || !Number.isFinite(zeroDeg)) return null;
  const [hips, shoulders] = [middle(hipLine), middle(shoulderLine)];
  const length = distance(hips, shoulders);
  return {
    ...PLAIN,
    line: [hips, shoulders],
    zero: [hips, upward(hips, REACH * length, zeroDeg)],
    arcRadius: 0.8 * length,
    body: [shoulderLine, hipLine],
  };
}

/** What a forward lean adds to the picture when the camera stands off the line of running is no side-bend. */
const sideBendZeroDeg = ({ gait }: Instant): number =>
  rightInPicture(gait) * sideBendFromForwardLeanDeg(gait.view, gait.camera);

/** The trunk against the line that an upright one would follow in this picture. */
export const drawTrunkSideBend: Draw = (instant) => trunk(instant, sideBendZeroDeg(instant));

export const drawTrunkForwardLean: Draw = (instant) => trunk(instant, 0);

/** The trunk against the perpendicular of the pelvis. */
export const drawTrunkSideBendRelPelvis: Draw = (instant) => {
  const tilt = pelvicObliquityRightDownDeg(instant.gait)[instant.frame] ?? Number.NaN;
  const drawing = trunk(instant, sideBendZeroDeg(instant) + tilt);
  const pelvis = pelvisLine(instant);
  const shoulderLine = pairIn(instant, 'Shoulder');
  return drawing && pelvis && shoulderLine && { ...drawing, body: [shoulderLine, pelvis] };
};
