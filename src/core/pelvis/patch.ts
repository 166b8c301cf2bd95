import { blur } from './image.ts';
import { CHANNELS, COLUMNS, ROWS, SAMPLES_PER_TORSO } from './pelvisPictures.ts';
import { PATCH_COLUMNS, PATCH_ROWS, PATCH_SAMPLES, type Places } from './surface.ts';

/** Light and shade change over longer stretches than seams, pockets and hems: what is wider than this is taken out. */
const SHADE_SIGMA = 0.07 * SAMPLES_PER_TORSO;

const SAMPLES = ROWS * COLUMNS;

/**
 * One picture of the pelvis, blurred, [channel, row, column].
 *
 * @param values of that picture, as `pictureIn` gives them
 */
export function pictureOf(values: Uint8Array, sigma: number): Float32Array {
  const planes = new Float32Array(CHANNELS * SAMPLES);
  for (let i = 0; i < SAMPLES; i += 1) {
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      planes[channel * SAMPLES + i] = values[CHANNELS * i + channel]!;
    }
  }
  return blur(planes, ROWS, COLUMNS, sigma);
}

/**
 * The patch as a picture shows it, without light and shade, [channel, sample].
 *
 * @param picture as {@link pictureOf} gives it
 * @param right,down where the hip middle lies from the picture's middle, samples
 */
export function patchIn(picture: Float32Array, places: Places, right: number, down: number): Float32Array {
  const patch = new Float32Array(CHANNELS * PATCH_SAMPLES);
  const originX = right + (COLUMNS - 1) / 2;
  const originY = down + (ROWS - 1) / 2;
  for (let i = 0; i < PATCH_SAMPLES; i += 1) {
    const x = Math.min(COLUMNS - 1.001, Math.max(0, places.right[i]! + originX));
    const y = Math.min(ROWS - 1.001, Math.max(0, places.down[i]! + originY));
    const column = Math.floor(x);
    const row = Math.floor(y);
    const fx = x - column;
    const fy = y - row;
    const at = row * COLUMNS + column;
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      const upper = channel * SAMPLES + at;
      const lower = upper + COLUMNS;
      const above = picture[upper]! * (1 - fx) + picture[upper + 1]! * fx;
      const below = picture[lower]! * (1 - fx) + picture[lower + 1]! * fx;
      patch[channel * PATCH_SAMPLES + i] = above * (1 - fy) + below * fy;
    }
  }
  const shade = blur(patch, PATCH_ROWS, PATCH_COLUMNS, SHADE_SIGMA);
  for (let i = 0; i < patch.length; i += 1) patch[i] = patch[i]! - shade[i]!;
  return patch;
}
