import { midpoint } from '../../../core/geometry/points.ts';
import { fillGaps } from '../../../core/signal/gaps.ts';
import { lowPass } from '../../../core/signal/lowPass.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Box } from '../../overlay/runnerBox.ts';

/** Where the pelvis is and how large the runner, by frame. */
interface PelvisPlace {
  /** Middle of the hips, pixels of the clip. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** From the middle of the hips to that of the shoulders, pixels. */
  readonly torsoPx: Float64Array;
}

/** The trunk's bounce, at three steps a second, must stay; the jitter of the key points must not. */
const PLACE_HZ = 6;
/** A lean shortens the torso in the picture with every step; the distance to the camera changes more slowly. */
const SIZE_HZ = 0.5;

/** NaN where the runner was never seen, and nowhere else: elsewhere the nearest known place stands in. */
export function pelvisPlaces({ gait: { timesS, path } }: Trial): PelvisPlace {
  const hips = midpoint(path('leftHip'), path('rightHip'));
  const shoulders = midpoint(path('leftShoulder'), path('rightShoulder'));
  const torsoPx = hips.x.map((x, i) => Math.hypot(shoulders.x[i]! - x, shoulders.y[i]! - hips.y[i]!));
  const smooth = (values: Float64Array, cutoffHz: number): Float64Array =>
    held(lowPass(timesS, fillGaps(timesS, values, Number.POSITIVE_INFINITY), cutoffHz));
  return { x: smooth(hips.x, PLACE_HZ), y: smooth(hips.y, PLACE_HZ), torsoPx: smooth(torsoPx, SIZE_HZ) };
}

/** The part of the after-picture that lies where `box` of the before-picture is, pelvis on pelvis, torsos equally long. */
export function boxOver(
  before: { readonly places: PelvisPlace; readonly frame: number },
  after: { readonly places: PelvisPlace; readonly frame: number },
  box: Box,
): Box | null {
  const at = ({ places, frame }: typeof before) => ({
    x: places.x[frame] ?? Number.NaN,
    y: places.y[frame] ?? Number.NaN,
    torsoPx: places.torsoPx[frame] ?? Number.NaN,
  });
  const [under, over] = [at(before), at(after)];
  const scale = over.torsoPx / under.torsoPx;
  const placed = {
    x: over.x + (box.x - under.x) * scale,
    y: over.y + (box.y - under.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
  return Object.values(placed).every(Number.isFinite) && scale > 0 ? placed : null;
}

/** Fills both ends with the nearest value. */
function held(values: Float64Array): Float64Array {
  const first = values.find((value) => !Number.isNaN(value)) ?? Number.NaN;
  let last = first;
  return values.map((value) => {
    if (!Number.isNaN(value)) last = value;
    return last;
  });
}
