import type { Landmark } from '../../core/pose/landmarks.ts';
import type { Trial } from '../../core/trial.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The trunk and the true vertical from the middle of the hips, in pixels of the picture. */
export interface TrunkLines {
  readonly hips: Point;
  readonly shoulders: Point;
  /** Where the vertical through the hips ends, as long as the trunk. */
  readonly vertical: Point;
}

function middle(trial: Trial, a: Landmark, b: Landmark, frame: number): Point | null {
  const [pathA, pathB] = [trial.gait.path(a), trial.gait.path(b)];
  const x = ((pathA.x[frame] ?? Number.NaN) + (pathB.x[frame] ?? Number.NaN)) / 2;
  const y = ((pathA.y[frame] ?? Number.NaN) + (pathB.y[frame] ?? Number.NaN)) / 2;
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** null where hips or shoulders were not seen. A camera turned counter-clockwise shows the vertical turned clockwise. */
export function trunkLines(trial: Trial, frame: number): TrunkLines | null {
  const hips = middle(trial, 'leftHip', 'rightHip', frame);
  const shoulders = middle(trial, 'leftShoulder', 'rightShoulder', frame);
  if (!hips || !shoulders) return null;
  const length = Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y);
  const roll = (trial.gait.camera.roll.deg * Math.PI) / 180;
  const vertical = { x: hips.x + length * Math.sin(roll), y: hips.y - length * Math.cos(roll) };
  return { hips, shoulders, vertical };
}
