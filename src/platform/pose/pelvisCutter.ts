import { writeLab } from '../../core/pelvis/lab.ts';
import {
  CHANNELS,
  COLUMNS,
  type PelvisPictures,
  ROWS,
  SAMPLES_PER_TORSO,
  VALUES_PER_PICTURE,
} from '../../core/pelvis/pelvisPictures.ts';
import { LANDMARK_INDEX, type Landmark } from '../../core/pose/landmarks.ts';

/** A smaller picture has enough pixels for the samples wanted of a runner who fills it. */
export const MAX_SIDE_PX = 1400;

/** Share of a frame's torso in the running mean that spaces the samples: it follows a runner who comes nearer, not a breath. */
const NEW_TORSO_SHARE = 1 / 30;

const FROM_LANDMARK = 4;

/** Cuts the pelvis out of every frame, small, while the frame is there. */
export class PelvisCutter {
  readonly #pictures: Uint8Array[] = [];
  readonly #places: number[] = [];
  #torsoPx = 0;

  /**
   * @param image the upright frame, perhaps smaller than the clip
   * @param landmarks of that frame, pixels of the clip, as a track holds them
   * @param widthPx of the clip
   */
  add(image: ImageData, landmarks: Float32Array, widthPx: number): void {
    const picture = new Uint8Array(VALUES_PER_PICTURE);
    this.#pictures.push(picture);
    const hip = middle(landmarks, 'leftHip', 'rightHip');
    const shoulder = middle(landmarks, 'leftShoulder', 'rightShoulder');
    const torsoPx = Math.hypot(hip.x - shoulder.x, hip.y - shoulder.y);
    if (!(torsoPx > 0)) {
      this.#places.push(Number.NaN, Number.NaN, Number.NaN);
      return;
    }
    this.#torsoPx += (torsoPx - this.#torsoPx) * (this.#torsoPx === 0 ? 1 : NEW_TORSO_SHARE);
    const spacingPx = this.#torsoPx / SAMPLES_PER_TORSO;
    this.#places.push(hip.x, hip.y, spacingPx);
    const scale = image.width / widthPx;
    cut(image, hip.x * scale, hip.y * scale, spacingPx * scale, picture);
  }

  /** Null where no frame was added. */
  build(): PelvisPictures | null {
    if (this.#pictures.length === 0) return null;
    const values = new Uint8Array(this.#pictures.length * VALUES_PER_PICTURE);
    for (const [frame, picture] of this.#pictures.entries()) values.set(picture, frame * VALUES_PER_PICTURE);
    return { values, places: Float64Array.from(this.#places) };
  }
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
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let [red, green, blue] = [0, 0, 0];
      for (let part = 0; part < parts * parts; part += 1) {
        const partX = ((part % parts) + 0.5) / parts - 0.5;
        const partY = (Math.floor(part / parts) + 0.5) / parts - 0.5;
        const x = inside(middleX + (column - (COLUMNS - 1) / 2 + partX) * spacing, width);
        const y = inside(middleY + (row - (ROWS - 1) / 2 + partY) * spacing, height);
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const [fx, fy] = [x - left, y - top];
        const at = 4 * (top * width + left);
        const below = at + 4 * width;
        const [a, b, c, d] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
        red += a * data[at]! + b * data[at + 4]! + c * data[below]! + d * data[below + 4]!;
        green += a * data[at + 1]! + b * data[at + 5]! + c * data[below + 1]! + d * data[below + 5]!;
        blue += a * data[at + 2]! + b * data[at + 6]! + c * data[below + 2]! + d * data[below + 6]!;
      }
      writeLab(red * share, green * share, blue * share, out, CHANNELS * (row * COLUMNS + column));
    }
  }
}

/** The nearest place between four pixels. */
const inside = (place: number, size: number): number => Math.min(size - 1.001, Math.max(0, place));
