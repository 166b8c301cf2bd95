import type { VideoSample } from 'mediabunny';
import { halveTo, type Orientation, type Pixels, turnUpright } from './pixels.ts';
import { SpareMemory } from './spareMemory.ts';

/** One frame's pixels as they were coded, and how to turn them upright. */
export interface RawPicture extends Pixels {
  readonly orientation: Orientation;
}

const UPRIGHT: Orientation = { rotationDeg: 0, flip: false };

/**
 * An upright picture for a consumer that needs no more than `maxSidePx` on a side. Several consumers can ask for their
 * own size of one raw picture. Shrinking comes before turning because it leaves less to turn. Where there is nothing to
 * do the raw picture's own pixels are handed back.
 *
 * @param memory the picture is made in
 */
export function uprightPixels(
  raw: RawPicture,
  maxSidePx = Number.POSITIVE_INFINITY,
  memory = new SpareMemory(),
): Pixels {
  const smaller = halveTo(raw, maxSidePx, memory);
  const upright = turnUpright(smaller, raw.orientation, memory);
  if (upright !== smaller && smaller !== raw) memory.give(smaller.data);
  return upright;
}

/** Pixels as browsers take them; shares memory with them. */
export const imageOf = ({ data, widthPx, heightPx }: Pixels): ImageData =>
  new ImageData(new Uint8ClampedArray(data.buffer), widthPx, heightPx);

/** See {@link uprightPixels}. */
export const uprightImage = (raw: RawPicture, maxSidePx?: number): ImageData =>
  imageOf(uprightPixels(raw, maxSidePx));

/**
 * Gets frames into memory as RGBA. `copyTo` is several times faster than a canvas, but not every browser
 * converts to RGBA, nor any of them every frame format; the first frame decides.
 */
export class FramePixels {
  #buffer = new Uint32Array(0);
  readonly #memory: SpareMemory;
  #copies = true;
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** @param memory pictures are read into */
  constructor(memory = new SpareMemory()) {
    this.#memory = memory;
  }

  /**
   * The picture shares one buffer with the next: it is good until `read` is called again, unless it is kept or handed
   * away to another worker.
   */
  async read(sample: VideoSample): Promise<RawPicture> {
    if (this.#copies && hasSquarePixels(sample)) {
      const copied = await this.#copy(sample).catch(() => null);
      if (copied) return copied;
      this.#copies = false;
    }
    return this.#draw(sample);
  }

  /** The last picture stays good: the next one gets memory of its own. */
  keep(): void {
    this.#buffer = new Uint32Array(0);
  }

  /** Null where the browser handed out another layout than was asked for. */
  async #copy(sample: VideoSample): Promise<RawPicture | null> {
    const { width: widthPx, height: heightPx } = sample.visibleRect;
    // One that was handed away to another worker has no length left.
    if (this.#buffer.length !== widthPx * heightPx) this.#buffer = this.#memory.take(widthPx * heightPx);
    const planes = await sample.copyTo(this.#buffer, { format: 'RGBA' });
    if (planes.length !== 1 || planes[0]?.stride !== widthPx * 4) return null;
    return {
      data: this.#buffer,
      widthPx,
      heightPx,
      orientation: { rotationDeg: sample.rotation, flip: sample.flip },
    };
  }

  #draw(sample: VideoSample): RawPicture {
    const { displayWidth: widthPx, displayHeight: heightPx } = sample;
    if (this.#context?.canvas.width !== widthPx || this.#context.canvas.height !== heightPx) {
      const canvas = new OffscreenCanvas(widthPx, heightPx);
      this.#context = canvas.getContext('2d', { willReadFrequently: true });
      if (!this.#context) throw new Error('This browser gives no 2D canvas.');
    }
    sample.draw(this.#context, 0, 0, widthPx, heightPx);
    const { data } = this.#context.getImageData(0, 0, widthPx, heightPx);
    return { data: new Uint32Array(data.buffer), widthPx, heightPx, orientation: UPRIGHT };
  }
}

const hasSquarePixels = (sample: VideoSample): boolean =>
  sample.squarePixelWidth === sample.visibleRect.width &&
  sample.squarePixelHeight === sample.visibleRect.height;
