import type { Landmark, NormalizedLandmark } from '@mediapipe/tasks-vision';
import { offBody } from '../../core/camera/offBody.ts';
import type { SceneLines } from '../../core/camera/sceneLines.ts';
import { type PoseModel, type PoseTrack, VALUES_PER_FRAME } from '../../core/pose/track.ts';
import { PelvisCutter } from './pelvisCutter.ts';
import type { Seen } from './unmirrored.ts';

export interface TrackSize {
  /** Of the upright clip. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** That are looked at. */
  readonly framesTotal: number;
}

/** Collects what the model says of each frame, and hands it out in parts, so that it holds little at a time. */
export class TrackBuilder {
  readonly #size: TrackSize;
  readonly #pelvis: PelvisCutter;
  #timesS: number[] = [];
  #image: Float32Array[] = [];
  #world: Float32Array[] = [];
  #sceneLines: SceneLines[] = [];

  /** @param first the frame to begin with, of those that are looked at */
  constructor(size: TrackSize, first = 0) {
    this.#size = size;
    this.#pelvis = new PelvisCutter(first, size.framesTotal);
  }

  /** Frames since the last part was taken. */
  get frames(): number {
    return this.#timesS.length;
  }

  /** A frame before the first: only its runner's size is used. */
  see({ landmarks }: Seen): void {
    const { widthPx, heightPx } = this.#size;
    this.#pelvis.see(flatten(landmarks[0], widthPx, heightPx, widthPx));
  }

  /** @param timeS real seconds from the first frame of the clip */
  add(timeS: number, { landmarks, worldLandmarks }: Seen): void {
    const { widthPx, heightPx } = this.#size;
    this.#timesS.push(timeS);
    // The model's z is in the scale of x.
    this.#image.push(flatten(landmarks[0], widthPx, heightPx, widthPx));
    this.#world.push(flatten(worldLandmarks[0], 1, 1, 1));
  }

  /** @param image the last added frame, upright, perhaps smaller than the clip; asked for where it is needed */
  addPelvis(image: () => ImageData): void {
    const landmarks = this.#image.at(-1);
    if (landmarks) this.#pelvis.add(landmarks, this.#size.widthPx, image);
  }

  /** @param segments straight edges that the last added frame shows, pixels; those on the runner are left out */
  addScene(segments: Float32Array): void {
    const landmarks = this.#image.at(-1);
    if (landmarks) this.#sceneLines.push({ frame: this.frames - 1, segments: offBody(segments, landmarks) });
  }

  /** The frames since the last part was taken, as a track that counts them from its own first. */
  take(model: PoseModel): PoseTrack {
    const { widthPx, heightPx } = this.#size;
    const part: PoseTrack = {
      timesS: Float64Array.from(this.#timesS),
      image: join(this.#image),
      world: join(this.#world),
      widthPx,
      heightPx,
      model,
      sceneLines: this.#sceneLines,
      pelvisPictures: this.#pelvis.take(),
      pelvisMotion: null,
    };
    [this.#timesS, this.#image, this.#world, this.#sceneLines] = [[], [], [], []];
    return part;
  }
}

/** (x, y, z, visibility) of every landmark; all NaN where nobody was found. */
function flatten(
  landmarks: readonly (Landmark | NormalizedLandmark)[] | undefined,
  scaleX: number,
  scaleY: number,
  scaleZ: number,
): Float32Array {
  if (!landmarks) return new Float32Array(VALUES_PER_FRAME).fill(Number.NaN);
  return Float32Array.from(
    landmarks.flatMap(({ x, y, z, visibility }) => [x * scaleX, y * scaleY, z * scaleZ, visibility]),
  );
}

function join(frames: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(frames.length * VALUES_PER_FRAME);
  for (const [index, values] of frames.entries()) all.set(values, index * VALUES_PER_FRAME);
  return all;
}
