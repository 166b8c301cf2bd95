import type { EdgeField } from './edgeField.ts';

/**
 * An edge may fade along its length to this share of where it is steepest. Less is noise beside it that happens to run
 * the same way, and would make the region ragged.
 */
const FADED = 0.25;

/** Pixels that touch and whose edges run the same way: perhaps a straight edge. */
export class EdgeRegion {
  readonly #field: EdgeField;
  readonly #taken: Uint8Array;
  readonly #pixels: Int32Array;
  #length = 0;

  constructor(field: EdgeField) {
    this.#field = field;
    this.#taken = new Uint8Array(field.steepness.length);
    this.#pixels = new Int32Array(field.steepestFirst.length);
  }

  get pixels(): Int32Array {
    return this.#pixels.subarray(0, this.#length);
  }

  isFree(pixel: number): boolean {
    return this.#taken[pixel] === 0;
  }

  /** Starts again at one pixel and takes neighbour after neighbour whose edge runs as the region's does on average. */
  grow(seed: number, toleranceCos: number): void {
    const { acrossX, acrossY, steepness, widthPx } = this.#field;
    const taken = this.#taken;
    const pixels = this.#pixels;
    let sumX = acrossX[seed]!;
    let sumY = acrossY[seed]!;
    let limit = toleranceCos;
    const least = FADED * steepness[seed]!;
    let length = 1;
    pixels[0] = seed;
    taken[seed] = 1;
    for (let next = 0; next < length; next += 1) {
      const centre = pixels[next]!;
      for (let row = centre - widthPx; row <= centre + widthPx; row += widthPx) {
        for (let i = row - 1; i <= row + 1; i += 1) {
          if (taken[i] !== 0 || steepness[i] === 0) continue;
          const x = acrossX[i]!;
          const y = acrossY[i]!;
          if (x * sumX + y * sumY < limit) continue;
          taken[i] = 1;
          // The foot of this edge's own slope: no part of the line, nor a line beside it.
          if (steepness[i]! < least) continue;
          pixels[length] = i;
          length += 1;
          sumX += x;
          sumY += y;
          limit = toleranceCos * Math.sqrt(sumX * sumX + sumY * sumY);
        }
      }
    }
    this.#length = length;
  }

  /** Gives back every pixel, for the region to be grown anew or others to take. */
  release(): void {
    for (const pixel of this.pixels) this.#taken[pixel] = 0;
    this.#length = 0;
  }

  /** Gives back the pixels farther than this from the seed, where a bend was followed. */
  keepWithin(radiusPx: number): void {
    const { widthPx } = this.#field;
    const pixels = this.#pixels;
    const seed = pixels[0]!;
    const seedX = seed % widthPx;
    const seedY = (seed - seedX) / widthPx;
    let kept = 0;
    for (const pixel of this.pixels) {
      const x = pixel % widthPx;
      const y = (pixel - x) / widthPx;
      if ((x - seedX) ** 2 + (y - seedY) ** 2 <= radiusPx * radiusPx) {
        pixels[kept] = pixel;
        kept += 1;
      } else {
        this.#taken[pixel] = 0;
      }
    }
    this.#length = kept;
  }
}
