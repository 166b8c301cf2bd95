import { MAX_PICTURES, type PelvisPictures, VALUES_PER_PICTURE } from '../pelvis/pelvisPictures.ts';
import { type PoseTrack, VALUES_PER_FRAME } from './track.ts';

/**
 * A track that is put together from parts which follow each other without a gap, as `trackPose` hands them out: their
 * times are the clip's, their frames are counted from their own first. Its memory is taken once, at the beginning.
 */
export class GrowingTrack {
  readonly #timesS: Float64Array<ArrayBuffer>;
  readonly #image: Float32Array<ArrayBuffer>;
  readonly #world: Float32Array<ArrayBuffer>;
  readonly #pictured: Int32Array<ArrayBuffer>;
  readonly #pictures: Uint8Array<ArrayBuffer>;
  readonly #places: Float64Array<ArrayBuffer>;
  readonly #sceneLines: PoseTrack['sceneLines'][number][] = [];
  #first: PoseTrack | null = null;
  #frames = 0;
  #pictureCount = 0;
  #isPictured = true;

  /** @param framesTotal at most so many are added */
  constructor(framesTotal: number) {
    const pictures = Math.min(framesTotal, MAX_PICTURES);
    this.#timesS = new Float64Array(framesTotal);
    this.#image = new Float32Array(framesTotal * VALUES_PER_FRAME);
    this.#world = new Float32Array(framesTotal * VALUES_PER_FRAME);
    this.#pictured = new Int32Array(pictures);
    this.#pictures = new Uint8Array(pictures * VALUES_PER_PICTURE);
    this.#places = new Float64Array(3 * framesTotal);
  }

  get frames(): number {
    return this.#frames;
  }

  add(part: PoseTrack): void {
    this.#first ??= part;
    const start = this.#frames;
    this.#timesS.set(part.timesS, start);
    this.#image.set(part.image, start * VALUES_PER_FRAME);
    this.#world.set(part.world, start * VALUES_PER_FRAME);
    this.#sceneLines.push(
      ...part.sceneLines.map(({ frame, segments }) => ({ frame: frame + start, segments })),
    );
    this.#addPictures(part.pelvisPictures);
    this.#frames += part.timesS.length;
  }

  /**
   * The track so far; shares memory with what is added later. How the pelvis moved is known of a whole clip only: it is
   * null.
   *
   * @throws {RangeError} before the first part
   */
  track(): PoseTrack {
    if (!this.#first) throw new RangeError('There is no part yet.');
    const { widthPx, heightPx, model } = this.#first;
    return {
      timesS: this.#timesS.subarray(0, this.#frames),
      image: this.#image.subarray(0, this.#frames * VALUES_PER_FRAME),
      world: this.#world.subarray(0, this.#frames * VALUES_PER_FRAME),
      widthPx,
      heightPx,
      model,
      sceneLines: [...this.#sceneLines],
      pelvisPictures: this.#isPictured ? this.#soFar() : null,
      pelvisMotion: null,
    };
  }

  #addPictures(pictures: PelvisPictures | null): void {
    if (!pictures) {
      // Without the pictures of a part its frames would have no places.
      this.#isPictured = false;
      return;
    }
    this.#pictured.set(
      pictures.frames.map((frame) => frame + this.#frames),
      this.#pictureCount,
    );
    this.#pictures.set(pictures.values, this.#pictureCount * VALUES_PER_PICTURE);
    this.#places.set(pictures.places, 3 * this.#frames);
    this.#pictureCount += pictures.frames.length;
  }

  #soFar(): PelvisPictures {
    return {
      frames: this.#pictured.subarray(0, this.#pictureCount),
      values: this.#pictures.subarray(0, this.#pictureCount * VALUES_PER_PICTURE),
      places: this.#places.subarray(0, 3 * this.#frames),
    };
  }
}
