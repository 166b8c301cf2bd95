import type { SceneLines } from '../camera/sceneLines.ts';
import type { FrameSpan } from '../corrections/frameSpan.ts';
import type { PelvisMotion } from '../pelvis/pelvisMotion.ts';
import type { PelvisPictures } from '../pelvis/pelvisPictures.ts';
import { LANDMARK_INDEX, LANDMARKS, type Landmark } from './landmarks.ts';
import type { PoseWay } from './poseWay.ts';

/** Numbers kept for each landmark: x, y, z and visibility. */
const VALUES_PER_LANDMARK = 4;
export const VALUES_PER_FRAME = LANDMARKS.length * VALUES_PER_LANDMARK;

export type PoseModel = 'lite' | 'full' | 'heavy';

/**
 * What the pose model saw, frame by frame, exactly as it said it: nothing filtered, nothing filled in.
 *
 * Both arrays are [frame, landmark, (x, y, z, visibility)] in row-major order; a frame without a person is
 * all NaN. `image` is in pixels of the upright picture (x right, y down, z towards the camera negative, in
 * pixels of x); `world` is in metres round the middle of the hips (x right in the picture, y down).
 */
export interface PoseTrack {
  /** Real seconds from the first frame, [frame]; slow motion is already scaled to real time. */
  readonly timesS: Float64Array;
  readonly image: Float32Array;
  readonly world: Float32Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly model: PoseModel;
  /** What stands straight beside the runner in a few frames, spread over the clip; empty where nobody looked. */
  readonly sceneLines: readonly SceneLines[];
  /** The pelvis cut out of the frames; null where nobody looked. */
  readonly pelvisPictures: PelvisPictures | null;
  /** How it moved, found from those pictures; null where nobody looked, or where it was filmed from the side. */
  readonly pelvisMotion: PelvisMotion | null;
  /** The frames that were looked at; absent: all of them. The others have their times and show nobody. */
  readonly part?: FrameSpan;
  /** What found it; absent: the processor. */
  readonly foundOn?: PoseWay;
  /** How it was found, for the log: the way through the machine, and what went wrong and was done again. Absent: not known. */
  readonly how?: string;
}

export type Component = 'x' | 'y' | 'z' | 'visibility';
const COMPONENT_OFFSET: Readonly<Record<Component, number>> = { x: 0, y: 1, z: 2, visibility: 3 };

/** One component of one landmark over all frames, [frame]; NaN where nobody was found. */
export function landmarkSeries(
  track: PoseTrack,
  space: 'image' | 'world',
  landmark: Landmark,
  component: Component,
): Float64Array {
  const source = track[space];
  const start = LANDMARK_INDEX[landmark] * VALUES_PER_LANDMARK + COMPONENT_OFFSET[component];
  // A plain loop: nothing is read more often, and a mapping iterator takes ten times as long.
  const values = new Float64Array(track.timesS.length);
  for (let frame = 0; frame < values.length; frame++) {
    values[frame] = source[frame * VALUES_PER_FRAME + start] ?? Number.NaN;
  }
  return values;
}

/** One component of one landmark in one frame; NaN where nobody was found. See {@link landmarkSeries}. */
export const landmarkAt = (
  track: PoseTrack,
  space: 'image' | 'world',
  landmark: Landmark,
  component: Component,
  frame: number,
): number =>
  track[space][
    frame * VALUES_PER_FRAME + LANDMARK_INDEX[landmark] * VALUES_PER_LANDMARK + COMPONENT_OFFSET[component]
  ] ?? Number.NaN;

/** With fewer frames than this share showing a person there is nobody to measure. */
export const MIN_PERSON_SHARE = 0.2;

/** Share of frames in which a person was found, 0–1. */
export function personShare(track: PoseTrack): number {
  const nose = landmarkSeries(track, 'image', 'nose', 'x');
  return nose.length === 0 ? 0 : nose.filter((x) => !Number.isNaN(x)).length / nose.length;
}
