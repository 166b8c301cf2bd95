import type { Place } from '../../../core/camera/drawnLine.ts';
import { towards } from '../../../core/measures/body.ts';
import { pelvicRotationRightForwardDeg } from '../../../core/measures/pelvicRotation.ts';
import { type Draw, type Instant, PLAIN } from './drawing.ts';
import { asFilmed, distance, middle, pairIn, upward } from './places.ts';

/** Radius of the plate and how far beside the hips it lies, in lengths of the trunk. */
const RADIUS = 0.34;
const BESIDE = 0.95;

/**
 * A turn about the vertical can't be seen from behind, so it is drawn as seen from above, on a plate beside the hips:
 * the pelvis against a line across the direction of running, which points up.
 */
export const drawPelvicRotation: Draw = (instant) => {
  const { gait, side, frame } = instant;
  const hipLine = pairIn(instant, 'Hip');
  const shoulderLine = pairIn(instant, 'Shoulder');
  const turn = pelvicRotationRightForwardDeg(gait)[frame] ?? Number.NaN;
  if (!hipLine || !shoulderLine || !Number.isFinite(turn)) return null;
  const hips = middle(hipLine);
  const trunk = distance(hips, middle(shoulderLine));
  const radius = RADIUS * trunk;
  const centre = inside({ x: hips.x + BESIDE * trunk, y: hips.y }, radius, instant);
  const end = (which: number, deg: number): Place => upward(centre, 0.86 * radius, which * 90 - deg);
  const own = towards(side);
  return {
    ...PLAIN,
    line: [centre, end(own, turn)],
    zero: [centre, end(own, 0)],
    arcRadius: 0.7 * radius,
    body: [[end(-1, turn), end(1, turn)]],
    guides: [
      [centre, end(-own, 0)],
      [centre, upward(centre, 0.6 * radius)],
    ],
    plate: { centre, radius, words: 'from above' },
  };
};

/** The place moved sideways until a plate round it is in the part of the picture that is shown. */
function inside(place: Place, radius: number, { gait, box }: Instant): Place {
  const { deg } = gait.camera.roll;
  const { x, y } = asFilmed(place, deg);
  const clear = 1.1 * radius;
  return asFilmed({ x: Math.max(box.x + clear, Math.min(x, box.x + box.width - clear)), y }, -deg);
}
