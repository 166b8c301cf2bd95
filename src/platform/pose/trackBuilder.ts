import type { Landmark, NormalizedLandmark } from '@mediapipe/tasks-vision';
import { offBody } from '../../core/camera/offBody.ts';
import type { SceneLines } from '../../core/camera/sceneLines.ts';
import { frameOf, type PoseModel, type PoseTrack, VALUES_PER_FRAME } from '../../core/pose/track.ts';
import { PelvisCutter } from './pelvisCutter.ts';
import type { Seen } from './unmirrored.ts';

/** Collects what the model says of each frame of a clip. Its memory is taken at the beginning, once. */
export class TrackBuilder {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #timesS: Float64Array<ArrayBuffer>;
  readonly #image: Float32Array<ArrayBuffer>;
  readonly #world: Float32Array<ArrayBuffer>;
  readonly #sceneLines: SceneLines[] = [];
  readonly #pelvis: PelvisCutter;
  #frames = 0;

  /** @param framesTotal at most so many frames are added */
  constructor(widthPx: number, heightPx: number, framesTotal: number) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#timesS = new Float64Array(framesTotal);
    this.#image = new Float32Array(framesTotal * VALUES_PER_FRAME);
    this.#world = new Float32Array(framesTotal * VALUES_PER_FRAME);
    this.#pelvis = new PelvisCutter(framesTotal);
  }

  get frames(): number {
    return this.#frames;
  }

  /** Takes on the first frames from an earlier run, none being added yet. */
  restore(from: PoseTrack): void {
    this.#timesS.set(from.timesS);
    this.#image.set(from.image);
    this.#world.set(from.world);
    this.#sceneLines.push(...from.sceneLines);
    this.#pelvis.restore(from);
    this.#frames = from.timesS.length;
  }

  /** @param timeS real seconds from the first frame */
  add(timeS: number, { landmarks, worldLandmarks }: Seen): void {
    this.#timesS[this.#frames] = timeS;
    this.#frames += 1;
    // The model's z is in the scale of x.
    flatten(landmarks[0], this.#widthPx, this.#heightPx, this.#widthPx, this.#last(this.#image));
    flatten(worldLandmarks[0], 1, 1, 1, this.#last(this.#world));
  }

  /** @param image the last added frame, upright, perhaps smaller than the clip; asked for where it is needed */
  addPelvis(image: () => ImageData): void {
    this.#pelvis.add(this.#last(this.#image), this.#widthPx, image);
  }

  /** @param segments straight edges that the last added frame shows, pixels; those on the runner are left out */
  addScene(segments: Float32Array): void {
    const landmarks = this.#last(this.#image);
    this.#sceneLines.push({ frame: this.#frames - 1, segments: offBody(segments, landmarks) });
  }

  /** The frames from `first` on, as a track that begins there. */
  build(model: PoseModel, first = 0): PoseTrack {
    return {
      timesS: this.#timesS.slice(first, this.#frames),
      image: this.#image.slice(first * VALUES_PER_FRAME, this.#frames * VALUES_PER_FRAME),
      world: this.#world.slice(first * VALUES_PER_FRAME, this.#frames * VALUES_PER_FRAME),
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
      model,
      sceneLines: this.#sceneLines
        .filter(({ frame }) => frame >= first)
        .map(({ frame, segments }) => ({ frame: frame - first, segments })),
      pelvisPictures: this.#pelvis.build(first),
      pelvisMotion: null,
    };
  }

  #last(values: Float32Array): Float32Array {
    return frameOf(values, this.#frames - 1);
  }
}

/** (x, y, z, visibility) of every landmark; all NaN where nobody was found. */
function flatten(
  landmarks: readonly (Landmark | NormalizedLandmark)[] | undefined,
  scaleX: number,
  scaleY: number,
  scaleZ: number,
  out: Float32Array,
): void {
  if (!landmarks) {
    out.fill(Number.NaN);
    return;
  }
  for (const [i, { x, y, z, visibility }] of landmarks.entries()) {
    out.set([x * scaleX, y * scaleY, z * scaleZ, visibility], 4 * i);
  }
}
