import type { Landmark, NormalizedLandmark } from '@mediapipe/tasks-vision';
import { offBody } from '../../core/camera/offBody.ts';
import type { SceneLines } from '../../core/camera/sceneLines.ts';
import { type PoseModel, type PoseTrack, VALUES_PER_FRAME } from '../../core/pose/track.ts';
import { PelvisCutter } from './pelvisCutter.ts';
import type { Seen } from './unmirrored.ts';

/** Collects what the model says of each frame; the lengths are only known at the end. */
export class TrackBuilder {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #timesS: number[] = [];
  readonly #image: Float32Array[] = [];
  readonly #world: Float32Array[] = [];
  readonly #sceneLines: SceneLines[] = [];
  readonly #pelvis = new PelvisCutter();

  constructor(widthPx: number, heightPx: number) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
  }

  get frames(): number {
    return this.#timesS.length;
  }

  /** @param timeS real seconds from the first frame */
  add(timeS: number, { landmarks, worldLandmarks }: Seen): void {
    this.#timesS.push(timeS);
    // The model's z is in the scale of x.
    this.#image.push(flatten(landmarks[0], this.#widthPx, this.#heightPx, this.#widthPx));
    this.#world.push(flatten(worldLandmarks[0], 1, 1, 1));
  }

  /** @param image the last added frame, upright, perhaps smaller than the clip */
  addPelvis(image: ImageData): void {
    const landmarks = this.#image.at(-1);
    if (landmarks) this.#pelvis.add(image, landmarks, this.#widthPx);
  }

  /** @param segments straight edges that the last added frame shows, pixels; those on the runner are left out */
  addScene(segments: Float32Array): void {
    const landmarks = this.#image.at(-1);
    if (landmarks) this.#sceneLines.push({ frame: this.frames - 1, segments: offBody(segments, landmarks) });
  }

  build(model: PoseModel): PoseTrack {
    return {
      timesS: Float64Array.from(this.#timesS),
      image: join(this.#image),
      world: join(this.#world),
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
      model,
      sceneLines: this.#sceneLines,
      pelvisPictures: this.#pelvis.build(),
      pelvisMotion: null,
    };
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
