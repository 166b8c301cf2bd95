import { blur } from './image.ts';
import { CHANNELS, COLUMNS, ROWS, SAMPLES_PER_TORSO } from './pelvisPictures.ts';
import { PATCH_COLUMNS, PATCH_ROWS, PATCH_SAMPLES, type Places } from './surface.ts';

/** Light and shade change over longer stretches than seams, pockets and hems: what is wider than this is taken out. */
const SHADE_SIGMA = 0.07 * SAMPLES_PER_TORSO;

const SAMPLES = ROWS * COLUMNS;

/** For `pictureOf`, [channel, row, column]. */
export const emptyPicture = () => new Float32Array(CHANNELS * SAMPLES);

/**
 * One picture of the pelvis, blurred, [channel, row, column].
 *
 * @param values of that picture, as `pictureIn` gives them
 * @param out what comes of it goes here
 */
export function pictureOf(values: Uint8Array, sigma: number, out = emptyPicture()): Float32Array {
  for (let i = 0, at = 0; i < SAMPLES; i += 1, at += CHANNELS) {
    out[i] = values[at]!;
    out[SAMPLES + i] = values[at + 1]!;
    out[2 * SAMPLES + i] = values[at + 2]!;
  }
  return blur(out, ROWS, COLUMNS, sigma, out);
}

/**
 * The patch as a picture shows it, without light and shade, [channel, sample].
 *
 * @param picture as {@link pictureOf} gives it
 * @param right,down where the hip middle lies from the picture's middle, samples
 */
export function patchIn(picture: Float32Array, places: Places, right: number, down: number): Float32Array {
  const patch = emptyPatch();
  readPatch(picture, places, right, down, patch);
  const shade = shadeOf(patch, emptyPatch());
  for (let i = 0; i < patch.length; i += 1) patch[i] = patch[i]! - shade[i]!;
  return patch;
}

export const emptyPatch = () => new Float32Array(CHANNELS * PATCH_SAMPLES);

/** The light and shade on a patch as it was read. */
export const shadeOf = (patch: Float32Array, shade: Float32Array<ArrayBuffer>): Float32Array =>
  blur(patch, PATCH_ROWS, PATCH_COLUMNS, SHADE_SIGMA, shade);

/** The patch as a picture shows it, with light and shade; written into `patch`. */
export function readPatch(
  picture: Float32Array,
  { right: rights, down: downs }: Places,
  right: number,
  down: number,
  patch: Float32Array,
): void {
  const originX = right + (COLUMNS - 1) / 2;
  const originY = down + (ROWS - 1) / 2;
  // Looked up once: this is the innermost loop of all that follows the pelvis.
  const [columns, samples, patchSamples, channels] = [COLUMNS, SAMPLES, PATCH_SAMPLES, CHANNELS];
  const [lastX, lastY] = [columns - 1.001, ROWS - 1.001];
  for (let i = 0; i < patchSamples; i += 1) {
    const x = Math.min(lastX, Math.max(0, rights[i]! + originX));
    const y = Math.min(lastY, Math.max(0, downs[i]! + originY));
    const column = x | 0;
    const row = y | 0;
    const fx = x - column;
    const fy = y - row;
    let at = row * columns + column;
    for (let target = i; target < channels * patchSamples; target += patchSamples) {
      const upper = picture[at]!;
      const lower = picture[at + columns]!;
      const above = upper + (picture[at + 1]! - upper) * fx;
      const below = lower + (picture[at + columns + 1]! - lower) * fx;
      patch[target] = above + (below - above) * fy;
      at += samples;
    }
  }
}
