import type { Path } from '../gait.ts';
import type { Landmark } from '../pose/landmarks.ts';
import { fillGaps } from '../signal/gaps.ts';

/** A joint laid by hand in one frame, pixels of the upright picture. */
export interface PointEdit {
  readonly landmark: Landmark;
  readonly frame: number;
  readonly x: number;
  readonly y: number;
}

/** How long before and after the frame a correction eases in: what misleads the model lasts a few frames. */
const EASE_S = 0.1;

/** The edits with one more; an earlier one of the same joint and frame gives way. */
export const withPointLaid = (edits: readonly PointEdit[] = [], edit: PointEdit): readonly PointEdit[] => [
  ...edits.filter(({ landmark, frame }) => landmark !== edit.landmark || frame !== edit.frame),
  edit,
];

/** Without what was laid by hand for a joint in a frame. */
export const withoutPoint = (
  edits: readonly PointEdit[],
  landmark: Landmark,
  frame: number,
): readonly PointEdit[] => edits.filter((edit) => edit.landmark !== landmark || edit.frame !== frame);

/**
 * The way of a joint, through every place where it was laid by hand. Between, each correction fades with a raised
 * cosine, and between two that are near each other one passes into the other. Where the joint had not been seen, it is
 * there in that frame, and short gaps to where it was seen are bridged.
 *
 * @param edits all of one joint
 * @param maxGapS longest gap that is bridged
 */
export function withPointEdits(
  timesS: Float64Array,
  path: Path,
  edits: readonly PointEdit[],
  maxGapS: number,
): Path {
  const inClip = edits.filter(({ frame }) => frame < timesS.length);
  if (inClip.length === 0) return path;
  const along = (axis: 'x' | 'y'): Float64Array => {
    const values = Float64Array.from(path[axis]);
    for (const edit of inClip) if (Number.isNaN(values[edit.frame])) values[edit.frame] = edit[axis];
    const whole = fillGaps(timesS, values, maxGapS);
    const moved = inClip.map((edit) => ({ ...edit, by: edit[axis] - whole[edit.frame]! }));
    return whole.map((value, frame) => value + shift(timesS, moved, frame));
  };
  return { x: along('x'), y: along('y') };
}

interface Moved {
  readonly frame: number;
  readonly by: number;
}

/** Each correction weighs as near as it is; together never more than whole, so that each holds in its own frame. */
function shift(timesS: Float64Array, moved: readonly Moved[], frame: number): number {
  const own = moved.find((edit) => edit.frame === frame);
  if (own) return own.by;
  let [sum, weights] = [0, 0];
  for (const edit of moved) {
    const distance = Math.abs(timesS[frame]! - timesS[edit.frame]!) / EASE_S;
    if (distance >= 1) continue;
    const weight = (1 + Math.cos(Math.PI * distance)) / 2;
    sum += weight * edit.by;
    weights += weight;
  }
  return sum / Math.max(1, weights);
}
