import { towards } from '../../../core/measures/body.ts';
import { pelvicObliquityRightDownDeg } from '../../../core/measures/pelvicDrop.ts';
import { type Draw, type Instant, PLAIN, type Segment } from './drawing.ts';
import { distance, middle, pairIn, upward } from './places.ts';

/** Half of the drawn pelvis in widths of the hips: longer than the pelvis, for a small angle to be seen. */
const HALF_LENGTH = 1.3;

/** The pelvis from left to right, tilted as it was followed, through the middle of the hips; from behind. */
export function pelvisLine(instant: Instant): Segment | null {
  const hips = pairIn(instant, 'Hip');
  const tilt = pelvicObliquityRightDownDeg(instant.gait)[instant.frame] ?? Number.NaN;
  if (!hips || !Number.isFinite(tilt)) return null;
  const centre = middle(hips);
  const half = HALF_LENGTH * distance(...hips);
  return [upward(centre, half, tilt - 90), upward(centre, half, tilt + 90)];
}

/** The pelvis against the horizontal; the arc lies on the side that drops when `side` stands. */
export const drawPelvicDrop: Draw = (instant) => {
  const line = pelvisLine(instant);
  if (!line) return null;
  const [left, right] = line;
  const centre = middle(line);
  const half = distance(centre, left);
  const opposite = -towards(instant.side);
  const level = (end: number) => upward(centre, half, end * 90);
  return {
    ...PLAIN,
    line: [centre, opposite === 1 ? right : left],
    zero: [centre, level(opposite)],
    arcRadius: 0.85 * half,
    body: [line],
    guides: [[centre, level(-opposite)]],
  };
};
