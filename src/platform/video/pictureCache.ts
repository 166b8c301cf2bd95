import type { VideoSample } from 'mediabunny';
import { dispensability } from './decodePlan.ts';

/** Memory for pictures kept ready; at four bytes a pixel that is 92 pictures of 960 × 540. */
const MAX_BYTES = 192e6;
const MIN_PICTURES = 4;
const MAX_PICTURES = 120;

/**
 * Upright pictures of the frames round the one that is looked at. Pictures and not decoded frames are kept, because
 * a decoder stops when too many of its frames stay open.
 */
export class PictureCache {
  readonly capacity: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly #pictures = new Map<number, OffscreenCanvas>();

  constructor(widthPx: number, heightPx: number) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    const fitting = Math.floor(MAX_BYTES / (widthPx * heightPx * 4));
    this.capacity = Math.min(MAX_PICTURES, Math.max(MIN_PICTURES, fitting));
  }

  get(index: number): OffscreenCanvas | undefined {
    return this.#pictures.get(index);
  }

  /** Keeps a picture, in the place of the one that is least likely to be asked for again. */
  put(index: number, sample: VideoSample, focus: number): void {
    const picture = this.#recycled(focus) ?? new OffscreenCanvas(this.widthPx, this.heightPx);
    const context = picture.getContext('2d');
    if (!context) throw new Error('This browser gives no 2D canvas.');
    sample.draw(context, 0, 0, this.widthPx, this.heightPx);
    this.#pictures.set(index, picture);
  }

  clear(): void {
    this.#pictures.clear();
  }

  /** The canvas of the picture that has to go, once the cache is full. */
  #recycled(focus: number): OffscreenCanvas | undefined {
    if (this.#pictures.size < this.capacity) return undefined;
    let least = -1;
    for (const index of this.#pictures.keys()) {
      if (least < 0 || dispensability(index, focus) > dispensability(least, focus)) least = index;
    }
    const picture = this.#pictures.get(least);
    this.#pictures.delete(least);
    return picture;
  }
}
