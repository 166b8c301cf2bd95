import type { Landmark, NormalizedLandmark, PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import { type PoseModel, type PoseTrack, VALUES_PER_FRAME } from '../../core/pose/track.ts';

/** Collects what the model says of each frame; the lengths are only known at the end. */
export class TrackBuilder {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #timesS: number[] = [];
  readonly #image: Float32Array[] = [];
  readonly #world: Float32Array[] = [];

  constructor(widthPx: number, heightPx: number) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
  }

  get frames(): number {
    return this.#timesS.length;
  }

  /** @param timeS real seconds from the first frame */
  add(timeS: number, { landmarks, worldLandmarks }: PoseLandmarkerResult): void {
    this.#timesS.push(timeS);
    // The model's z is in the scale of x.
    this.#image.push(flatten(landmarks[0], this.#widthPx, this.#heightPx, this.#widthPx));
    this.#world.push(flatten(worldLandmarks[0], 1, 1, 1));
  }

  build(model: PoseModel): PoseTrack {
    return {
      timesS: Float64Array.from(this.#timesS),
      image: join(this.#image),
      world: join(this.#world),
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
      model,
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
