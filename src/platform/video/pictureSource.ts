import type { InputVideoTrack } from 'mediabunny';
import { type FrameCursor, openCursor } from './frameCursor.ts';
import { PictureCache } from './pictureCache.ts';

/** Decoding on to a frame this near is quicker than starting at the key frame before it. */
const NEAR_FRAMES = 60;

/** Pictures by frame number, from the cache or decoded. Not to be asked twice at a time. */
export class PictureSource {
  readonly #track: InputVideoTrack;
  readonly #timestampsS: Float64Array;
  readonly #cache: PictureCache;
  #cursor: FrameCursor | null = null;
  #lastIndex = 0;
  #disposed = false;

  constructor(track: InputVideoTrack, timestampsS: Float64Array, widthPx: number, heightPx: number) {
    this.#track = track;
    this.#timestampsS = timestampsS;
    this.#cache = new PictureCache(widthPx, heightPx);
  }

  /** Null when it was not `wanted` any more before it was there. */
  async get(index: number, wanted: () => boolean): Promise<OffscreenCanvas | null> {
    if (!(index >= 0 && index < this.#timestampsS.length)) throw new RangeError(`No frame ${index}.`);
    try {
      let picture = this.#cache.get(index);
      while (!picture && wanted() && !this.#disposed) {
        await this.#decodeTowards(index);
        picture = this.#cache.get(index);
      }
      this.#lastIndex = index;
      return picture ?? null;
    } catch (error) {
      this.#closeCursor();
      if (this.#disposed) return null;
      throw error;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#closeCursor();
    this.#cache.clear();
  }

  /** Also closes the frames that were decoded ahead. */
  #closeCursor(): void {
    this.#cursor?.close();
    this.#cursor = null;
  }

  async #decodeTowards(index: number): Promise<void> {
    const cursor = this.#cursorFor(index);
    const { next } = cursor;
    await cursor.read((sample) => {
      if (!this.#cache.get(next)) this.#cache.put(next, sample);
    });
  }

  #cursorFor(index: number): FrameCursor {
    const open = this.#cursor;
    if (open && open.next <= index && open.next >= index - NEAR_FRAMES) return open;
    this.#closeCursor();
    this.#cursor = openCursor(this.#track, this.#timestampsS, this.#startFor(index));
    return this.#cursor;
  }

  /** Whoever steps backward gets the frames before too: each of them alone would cost as much to reach. */
  #startFor(index: number): number {
    const backward = index < this.#lastIndex;
    return backward ? Math.max(0, index - Math.floor(this.#cache.capacity * 0.75)) : index;
  }
}
