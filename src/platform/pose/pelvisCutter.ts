import { writeLab } from '../../core/pelvis/lab.ts';
import {
  CHANNELS,
  COLUMNS,
  isPictured,
  type PelvisPictures,
  ROWS,
  SAMPLES_PER_TORSO,
  VALUES_PER_PICTURE,
} from '../../core/pelvis/pelvisPictures.ts';
import { LANDMARK_INDEX, type Landmark } from '../../core/pose/landmarks.ts';

/** Share of a frame's torso in the running mean that spaces the samples: it follows a runner who comes nearer, not a breath. */
const NEW_TORSO_SHARE = 1 / 30;

const FROM_LANDMARK = 4;

/** Cuts the pelvis out of the frames of a clip, small, while they are there. */
export class PelvisCutter {
  readonly #framesTotal: number;
  #next: number;
  #torsoPx = 0;
  #frames: number[] = [];
  #pictures: Uint8Array[] = [];
  #places: number[] = [];

  /**
   * @param first the frame to begin with, of those that are looked at
   * @param framesTotal that are looked at
   */
  constructor(first: number, framesTotal: number) {
    this.#next = first;
    this.#framesTotal = framesTotal;
  }

  /** Learns how large the runner is from a frame that is not cut. */
  see(landmarks: Float32Array): void {
    this.#follow(bodyIn(landmarks).torsoPx);
  }

  /**
   * The next frame.
   *
   * @param landmarks pixels of the clip, as a track holds them
   * @param widthPx of the clip
   * @param image the upright frame, perhaps smaller than the clip; asked for where there is something to cut out
   */
  add(landmarks: Float32Array, widthPx: number, image: () => ImageData): void {
    const frame = this.#next;
    this.#next += 1;
    const { hip, torsoPx } = bodyIn(landmarks);
    this.#follow(torsoPx);
    const isSeen = torsoPx > 0;
    const hasPicture = isPictured(frame, this.#framesTotal);
    const spacingPx = this.#torsoPx / SAMPLES_PER_TORSO;
    this.#places.push(...(hasPicture && isSeen ? [hip.x, hip.y, spacingPx] : NOWHERE));
    if (!hasPicture) return;
    const picture = new Uint8Array(VALUES_PER_PICTURE);
    this.#frames.push(this.#places.length / 3 - 1);
    this.#pictures.push(picture);
    if (!isSeen) return;
    const shown = image();
    const scale = shown.width / widthPx;
    cut(shown, hip.x * scale, hip.y * scale, spacingPx * scale, picture);
  }

  /** What was cut since it was last taken, its frames counted from there. Null where no frame was added. */
  take(): PelvisPictures | null {
    if (this.#places.length === 0) return null;
    const values = new Uint8Array(this.#pictures.length * VALUES_PER_PICTURE);
    for (const [i, picture] of this.#pictures.entries()) values.set(picture, i * VALUES_PER_PICTURE);
    const taken = {
      frames: Int32Array.from(this.#frames),
      values,
      places: Float64Array.from(this.#places),
    };
    [this.#frames, this.#pictures, this.#places] = [[], [], []];
    return taken;
  }

  #follow(torsoPx: number): void {
    if (!(torsoPx > 0)) return;
    this.#torsoPx += (torsoPx - this.#torsoPx) * (this.#torsoPx === 0 ? 1 : NEW_TORSO_SHARE);
  }
}

const NOWHERE = [Number.NaN, Number.NaN, Number.NaN];

function bodyIn(landmarks: Float32Array) {
  const hip = middle(landmarks, 'leftHip', 'rightHip');
  const shoulder = middle(landmarks, 'leftShoulder', 'rightShoulder');
  return { hip, torsoPx: Math.hypot(hip.x - shoulder.x, hip.y - shoulder.y) };
}

function middle(
  landmarks: Float32Array,
  a: Landmark,
  b: Landmark,
): { readonly x: number; readonly y: number } {
  const [i, j] = [FROM_LANDMARK * LANDMARK_INDEX[a], FROM_LANDMARK * LANDMARK_INDEX[b]];
  return { x: (landmarks[i]! + landmarks[j]!) / 2, y: (landmarks[i + 1]! + landmarks[j + 1]!) / 2 };
}

/** Each sample is the mean of what lies between it and its neighbours, so that fine patterns don't flicker. */
function cut(
  { data, width, height }: ImageData,
  middleX: number,
  middleY: number,
  spacing: number,
  out: Uint8Array,
): void {
  // What a column takes of each pixel is the same in every row, and what a row takes in every column.
  const across = sharesOf(middleX, COLUMNS, spacing, width);
  const along = sharesOf(middleY, ROWS, spacing, height);
  const { taps } = across;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let k = 0; k < taps; k += 1) {
        const ofRow = along.shares[row * taps + k]!;
        if (ofRow === 0) continue;
        let at = 4 * ((along.first[row]! + k) * width + across.first[column]!);
        for (let i = column * taps; i < (column + 1) * taps; i += 1) {
          const share = ofRow * across.shares[i]!;
          red += share * data[at]!;
          green += share * data[at + 1]!;
          blue += share * data[at + 2]!;
          at += 4;
        }
      }
      writeLab(red, green, blue, out, CHANNELS * (row * COLUMNS + column));
    }
  }
}

/**
 * What samples along a side of the picture, `size` pixels long, take of its pixels: the first of `taps` for each sample
 * and the share of each, [sample, tap]. A sample is the mean of parts of it, each a place between two pixels.
 */
function sharesOf(middle: number, samples: number, spacing: number, size: number) {
  const parts = Math.max(1, Math.round(spacing));
  const taps = Math.ceil(spacing) + 2;
  const first = new Int32Array(samples);
  const shares = new Float64Array(samples * taps);
  for (let sample = 0; sample < samples; sample += 1) {
    for (let part = 0; part < parts; part += 1) {
      const from = (part + 0.5) / parts - 0.5;
      const place = middle + (sample - (samples - 1) / 2 + from) * spacing;
      const inside = Math.min(size - 1.001, Math.max(0, place));
      const before = Math.floor(inside);
      // Near the end the taps must not reach beyond it.
      if (part === 0) first[sample] = Math.max(0, Math.min(before, size - taps));
      const tap = sample * taps + before - first[sample]!;
      shares[tap]! += (1 - (inside - before)) / parts;
      shares[tap + 1]! += (inside - before) / parts;
    }
  }
  return { taps, first, shares };
}
