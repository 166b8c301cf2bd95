import type { VideoSample } from 'mediabunny';

/** Memory for pictures kept ready; at four bytes a pixel that is 26 pictures of 1280 × 720. */
const MAX_BYTES = 96e6;
const MIN_PICTURES = 4;
const MAX_PICTURES = 48;

/**
 * Upright pictures of the frames that were used last. Pictures and not decoded frames are kept, because a
 * decoder stops when too many of its frames stay open.
 */
export class PictureCache {
  readonly capacity: number;
  readonly #widthPx: number;
  readonly #heightPx: number;
  /** Least recently used first. */
  readonly #pictures = new Map<number, OffscreenCanvas>();

  constructor(widthPx: number, heightPx: number) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    const fitting = Math.floor(MAX_BYTES / (widthPx * heightPx * 4));
    this.capacity = Math.min(MAX_PICTURES, Math.max(MIN_PICTURES, fitting));
  }

  get(index: number): OffscreenCanvas | undefined {
    const picture = this.#pictures.get(index);
    if (picture) {
      this.#pictures.delete(index);
      this.#pictures.set(index, picture);
    }
    return picture;
  }

  put(index: number, sample: VideoSample): void {
    const picture = this.#recycled() ?? new OffscreenCanvas(this.#widthPx, this.#heightPx);
    const context = picture.getContext('2d');
    if (!context) throw new Error('This browser gives no 2D canvas.');
    sample.draw(context, 0, 0, this.#widthPx, this.#heightPx);
    this.#pictures.set(index, picture);
  }

  clear(): void {
    this.#pictures.clear();
  }

  /** The canvas of the picture that has to go, once the cache is full. */
  #recycled(): OffscreenCanvas | undefined {
    if (this.#pictures.size < this.capacity) return undefined;
    const [oldest] = this.#pictures;
    if (!oldest) return undefined;
    this.#pictures.delete(oldest[0]);
    return oldest[1];
  }
}
