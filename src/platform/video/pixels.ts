import { SpareMemory } from './spareMemory.ts';

/** Pixels as one 32-bit number each (RGBA bytes in memory order), row by row without gaps. */
export interface Pixels {
  readonly data: Uint32Array<ArrayBuffer>;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How coded pixels are turned upright: first clockwise by `rotationDeg`, then mirrored left to right. */
export interface Orientation {
  readonly rotationDeg: 0 | 90 | 180 | 270;
  readonly flip: boolean;
}

const EVEN_BYTES = 0x00ff00ff;
/** Half of the divisor 4 in each field, so that the mean is rounded and not cut. */
const ROUNDING = 0x00020002;

/** Half the size: each pixel is the mean of a block of 2 × 2. Both sides must be even. */
export function halve({ data, widthPx, heightPx }: Pixels, memory = new SpareMemory()): Pixels {
  const halfWidth = widthPx / 2;
  const halfHeight = heightPx / 2;
  const out = memory.take(halfWidth * halfHeight);
  let target = 0;
  for (let y = 0; y < halfHeight; y += 1) {
    let upper = 2 * y * widthPx;
    let lower = upper + widthPx;
    for (let x = 0; x < halfWidth; x += 1) {
      const a = data[upper]!;
      const b = data[upper + 1]!;
      const c = data[lower]!;
      const d = data[lower + 1]!;
      // Two colour channels at a time, each with 16 bits to add four bytes in.
      const even = (a & EVEN_BYTES) + (b & EVEN_BYTES) + (c & EVEN_BYTES) + (d & EVEN_BYTES) + ROUNDING;
      const odd =
        ((a >>> 8) & EVEN_BYTES) +
        ((b >>> 8) & EVEN_BYTES) +
        ((c >>> 8) & EVEN_BYTES) +
        ((d >>> 8) & EVEN_BYTES) +
        ROUNDING;
      out[target] = ((even >>> 2) & EVEN_BYTES) | (((odd >>> 2) & EVEN_BYTES) << 8);
      target += 1;
      upper += 2;
      lower += 2;
    }
  }
  return { data: out, widthPx: halfWidth, heightPx: halfHeight };
}

/** Halves until neither side is longer than `maxSidePx`, or a side is odd and can't be halved exactly. */
export function halveTo(pixels: Pixels, maxSidePx: number, memory = new SpareMemory()): Pixels {
  let smaller = pixels;
  while (
    Math.max(smaller.widthPx, smaller.heightPx) > maxSidePx &&
    smaller.widthPx % 2 === 0 &&
    smaller.heightPx % 2 === 0
  ) {
    const half = halve(smaller, memory);
    if (smaller !== pixels) memory.give(smaller.data);
    smaller = half;
  }
  return smaller;
}

/** Where upright pixel (0, 0) lies among the coded pixels, and how far on its right and lower neighbours are. */
function walk({ widthPx, heightPx }: Pixels, rotationDeg: Orientation['rotationDeg']) {
  const last = widthPx * heightPx - 1;
  switch (rotationDeg) {
    case 0:
      return { start: 0, right: 1, down: widthPx };
    case 90:
      return { start: last - widthPx + 1, right: -widthPx, down: 1 };
    case 180:
      return { start: last, right: -1, down: -widthPx };
    case 270:
      return { start: widthPx - 1, right: widthPx, down: -1 };
  }
}

/** Turns coded pixels upright; hands the same ones back where there is nothing to turn. */
export function turnUpright(
  pixels: Pixels,
  { rotationDeg, flip }: Orientation,
  memory = new SpareMemory(),
): Pixels {
  if (rotationDeg === 0 && !flip) return pixels;
  const sideways = rotationDeg === 90 || rotationDeg === 270;
  const widthPx = sideways ? pixels.heightPx : pixels.widthPx;
  const heightPx = sideways ? pixels.widthPx : pixels.heightPx;
  let { start, right, down } = walk(pixels, rotationDeg);
  if (flip) {
    start += right * (widthPx - 1);
    right = -right;
  }
  const { data } = pixels;
  const out = memory.take(data.length);
  let target = 0;
  for (let y = 0; y < heightPx; y += 1) {
    let source = start + y * down;
    for (let x = 0; x < widthPx; x += 1) {
      out[target] = data[source]!;
      target += 1;
      source += right;
    }
  }
  return { data: out, widthPx, heightPx };
}
