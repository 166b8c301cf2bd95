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
  const parts = Math.max(1, Math.round(spacing));
  const share = 1 / (parts * parts);
  // Places in a row are the same in every row, and those in a column in every column.
  const xs = placesOf(middleX, COLUMNS, parts, spacing, width);
  const ys = placesOf(middleY, ROWS, parts, spacing, height);
  const below = 4 * width;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let i = row * parts; i < (row + 1) * parts; i += 1) {
        const fy = ys.shares[i]!;
        const line = ys.before[i]! * below;
        for (let k = column * parts; k < (column + 1) * parts; k += 1) {
          const fx = xs.shares[k]!;
          const at = line + 4 * xs.before[k]!;
          const a = (1 - fx) * (1 - fy);
          const b = fx * (1 - fy);
          const c = (1 - fx) * fy;
          const d = fx * fy;
          red += a * data[at]! + b * data[at + 4]! + c * data[at + below]! + d * data[at + below + 4]!;
          green +=
            a * data[at + 1]! + b * data[at + 5]! + c * data[at + below + 1]! + d * data[at + below + 5]!;
          blue +=
            a * data[at + 2]! + b * data[at + 6]! + c * data[at + below + 2]! + d * data[at + below + 6]!;
        }
      }
      writeLab(red * share, green * share, blue * share, out, CHANNELS * (row * COLUMNS + column));
    }
  }
}

/** Where the parts of samples lie along a side of the picture, `size` pixels long: after which pixel, and how far. */
function placesOf(middle: number, samples: number, parts: number, spacing: number, size: number) {
  const places = Float64Array.from({ length: samples * parts }, (_, i) => {
    const part = ((i % parts) + 0.5) / parts - 0.5;
    const place = middle + (Math.floor(i / parts) - (samples - 1) / 2 + part) * spacing;
    // The nearest place between four pixels.
    return Math.min(size - 1.001, Math.max(0, place));
  });
  return { before: Int32Array.from(places), shares: places.map((place) => place - Math.floor(place)) };
}
