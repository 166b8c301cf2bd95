import type { VideoSample } from 'mediabunny';
import { dispensability } from './decodePlan.ts';
import { FramePixels, uprightPixels } from './framePixels.ts';
import type { Pixels } from './pixels.ts';
import { SpareMemory } from './spareMemory.ts';

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
  readonly #maxSidePx: number;
  readonly #pictures = new Map<number, Pixels>();
  readonly #memory = new SpareMemory();
  readonly #pixels = new FramePixels(this.#memory);

  /** @param widthPx @param heightPx what a picture is halved down to, unless a side of it is odd before */
  constructor(widthPx: number, heightPx: number) {
    this.#maxSidePx = Math.max(widthPx, heightPx);
    const fitting = Math.floor(MAX_BYTES / (widthPx * heightPx * 4));
    this.capacity = Math.min(MAX_PICTURES, Math.max(MIN_PICTURES, fitting));
  }

  get(index: number): Pixels | undefined {
    return this.#pictures.get(index);
  }

  /** Keeps a picture, in the place of the one that is least likely to be asked for again. */
  async put(index: number, sample: VideoSample, focus: number): Promise<void> {
    if (this.#pictures.size >= this.capacity) this.#drop(focus);
    const raw = await this.#pixels.read(sample);
    const picture = uprightPixels(raw, this.#maxSidePx, this.#memory);
    if (picture.data === raw.data) this.#pixels.keep();
    this.#pictures.set(index, picture);
  }

  clear(): void {
    this.#pictures.clear();
  }

  #drop(focus: number): void {
    let least = -1;
    for (const index of this.#pictures.keys()) {
      if (least < 0 || dispensability(index, focus) > dispensability(least, focus)) least = index;
    }
    this.#memory.give(this.#pictures.get(least)!.data);
    this.#pictures.delete(least);
  }
}
