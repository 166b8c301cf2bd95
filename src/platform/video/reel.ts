import { ok, type Result } from '../../core/problem.ts';
import type { FrameReel } from '../platform.ts';
import { type FrameCursor, openCursor } from './frameCursor.ts';
import { FramePixels, uprightImage } from './framePixels.ts';
import { type OpenTable, openTable } from './openTable.ts';

/** Opens a clip for making pictures of it; see `FrameReel`. */
export async function openReel(file: File): Promise<Result<FrameReel>> {
  const opened = await openTable(file);
  return opened.ok ? ok(new Reel(opened.value)) : opened;
}

class Reel implements FrameReel {
  readonly #opened: OpenTable;
  readonly #pixels = new FramePixels();
  readonly #canvas = new OffscreenCanvas(1, 1);
  #cursor: FrameCursor | null = null;
  #shown: number | null = null;

  constructor(opened: OpenTable) {
    this.#opened = opened;
  }

  async picture(index: number): Promise<OffscreenCanvas> {
    if (index === this.#shown) return this.#canvas;
    this.#shown = null;
    const cursor = this.#cursorBefore(index);
    while (cursor.next < index) await cursor.read(() => {});
    await cursor.read(async (sample) => {
      this.#put(uprightImage(await this.#pixels.read(sample)));
    });
    this.#shown = index;
    return this.#canvas;
  }

  dispose(): void {
    this.#cursor?.close();
    this.#opened.input.dispose();
  }

  /** The one that is open, unless decoding from a key frame is the shorter way. */
  #cursorBefore(index: number): FrameCursor {
    const { track, table } = this.#opened;
    const { timestampsS, keyFrames } = table;
    if (!(index >= 0 && index < timestampsS.length)) throw new RangeError(`No frame ${index}.`);
    const open = this.#cursor;
    const keyFrame = keyFrames.findLast((key) => key <= index) ?? 0;
    if (open && open.next <= index && open.next >= keyFrame) return open;
    open?.close();
    this.#cursor = openCursor(track, timestampsS, index, timestampsS.length - 1);
    return this.#cursor;
  }

  #put(image: ImageData): void {
    if (this.#canvas.width !== image.width) this.#canvas.width = image.width;
    if (this.#canvas.height !== image.height) this.#canvas.height = image.height;
    // Kept in memory: what is drawn from it is read back by an encoder.
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser gives no 2D canvas.');
    context.putImageData(image, 0, 0);
  }
}
