import type { Landmark } from '../../core/pose/landmarks.ts';
import { landmarkSeries } from '../../core/pose/track.ts';
import type { Trial } from '../../core/trial.ts';

const HEAD: readonly Landmark[] = ['nose', 'leftEar', 'rightEar', 'leftEye', 'rightEye'];
/** Radius of the head in lengths of the trunk, hair included. */
const HEAD_TRUNKS = 0.34;
/** Squares across the head: nobody is known again from that. */
const SQUARES = 6;

/**
 * Makes the runner's head unrecognisable on a canvas that shows the whole frame. False where no head was found: such a
 * picture is not to be shown.
 */
export function blurHead(canvas: HTMLCanvasElement, trial: Trial, frame: number): boolean {
  const context = canvas.getContext('2d');
  const head = headOf(trial, frame);
  if (!context || !head) return false;
  const scale = canvas.width / trial.track.widthPx;
  const radius = head.radius * scale;
  const [left, top] = [head.x * scale - radius, head.y * scale - radius];
  const coarse = document.createElement('canvas');
  coarse.width = SQUARES;
  coarse.height = SQUARES;
  coarse.getContext('2d')?.drawImage(canvas, left, top, 2 * radius, 2 * radius, 0, 0, SQUARES, SQUARES);
  context.save();
  context.beginPath();
  context.arc(head.x * scale, head.y * scale, radius, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(coarse, left, top, 2 * radius, 2 * radius);
  context.restore();
  return true;
}

/** Middle of the head's points in the frame, and a circle that holds it; null where nobody was seen. */
function headOf(trial: Trial, frame: number): { x: number; y: number; radius: number } | null {
  const middle = (axis: 'x' | 'y'): number =>
    HEAD.reduce(
      (sum, name) => sum + (landmarkSeries(trial.track, 'image', name, axis)[frame] ?? Number.NaN),
      0,
    ) / HEAD.length;
  const [x, y] = [middle('x'), middle('y')];
  const trunkPx = trial.gait.bodyHeightPx * 0.288;
  return Number.isFinite(x + y) ? { x, y, radius: HEAD_TRUNKS * trunkPx } : null;
}
