/** As many pictures as are on their way at once, and some more. */
const MOST = 10;

/** Memory of pictures that nobody needs any more, for the next ones: a video would else leave hundreds of megabytes a second behind. */
export class SpareMemory {
  readonly #free: Uint32Array<ArrayBuffer>[] = [];

  /** For so many pixels, with whatever is in it. */
  take(pixels: number): Uint32Array<ArrayBuffer> {
    const at = this.#free.findIndex(({ length }) => length === pixels);
    return at < 0 ? new Uint32Array(pixels) : this.#free.splice(at, 1)[0]!;
  }

  /** @param data that is not used any more */
  give(data: Uint32Array<ArrayBuffer>): void {
    this.#free.push(data);
    // Pictures of another size may have come.
    if (this.#free.length > MOST) this.#free.shift();
  }
}
