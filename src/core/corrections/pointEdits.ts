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
  const inClip = edits.filter(({ frame }) => frame < timesS.length).sort((a, b) => a.frame - b.frame);
  if (inClip.length === 0) return path;
  const along = (axis: 'x' | 'y'): Float64Array => {
    const values = Float64Array.from(path[axis]);
    for (const edit of inClip) if (Number.isNaN(values[edit.frame])) values[edit.frame] = edit[axis];
    const whole = fillGaps(timesS, values, maxGapS);
    const moved = inClip.map((edit) => ({
      frame: edit.frame,
      timeS: timesS[edit.frame]!,
      by: edit[axis] - whole[edit.frame]!,
    }));
    return whole.map((value, frame) => value + shift(moved, frame, timesS[frame]!));
  };
  return { x: along('x'), y: along('y') };
}

interface Moved {
  readonly frame: number;
  readonly timeS: number;
  readonly by: number;
}

/**
 * Each correction is over where the next one is, at the latest: together they never weigh more than one, and each holds
 * exactly in its own frame.
 *
 * @param moved in order of time
 */
function shift(moved: readonly Moved[], frame: number, timeS: number): number {
  const before = moved.findLast((edit) => edit.frame <= frame);
  if (before?.frame === frame) return before.by;
  const after = moved.find((edit) => edit.frame > frame);
  const easeS = before && after ? Math.min(EASE_S, after.timeS - before.timeS) : EASE_S;
  const faded = (edit: Moved | undefined): number => {
    if (!edit) return 0;
    const distance = Math.min(1, Math.abs(timeS - edit.timeS) / easeS);
    return (edit.by * (1 + Math.cos(Math.PI * distance))) / 2;
  };
  return faded(before) + faded(after);
}
