import { writeLab } from '../../core/pelvis/lab.ts';
import {
  CHANNELS,
  COLUMNS,
  isPictured,
  MAX_PICTURES,
  type PelvisPictures,
  ROWS,
  SAMPLES_PER_TORSO,
  VALUES_PER_PICTURE,
} from '../../core/pelvis/pelvisPictures.ts';
import { LANDMARK_INDEX, type Landmark } from '../../core/pose/landmarks.ts';
import { frameOf, type PoseTrack } from '../../core/pose/track.ts';

/** A smaller picture has enough pixels for the samples wanted of a runner who fills it. */
export const MAX_SIDE_PX = 1400;

/** Share of a frame's torso in the running mean that spaces the samples: it follows a runner who comes nearer, not a breath. */
const NEW_TORSO_SHARE = 1 / 30;

const FROM_LANDMARK = 4;

/** Cuts the pelvis out of the frames of a clip, small, while they are there. */
export class PelvisCutter {
  readonly #framesTotal: number;
  readonly #frames: Int32Array<ArrayBuffer>;
  readonly #values: Uint8Array<ArrayBuffer>;
  readonly #places: Float64Array<ArrayBuffer>;
  #added = 0;
  #pictures = 0;
  #torsoPx = 0;

  constructor(framesTotal: number) {
    const pictures = Math.min(framesTotal, MAX_PICTURES);
    this.#framesTotal = framesTotal;
    this.#frames = new Int32Array(pictures);
    this.#values = new Uint8Array(pictures * VALUES_PER_PICTURE);
    this.#places = new Float64Array(3 * framesTotal).fill(Number.NaN);
  }

  /** Takes on the first frames from an earlier run, none being added yet. */
  restore({ image, pelvisPictures, timesS }: PoseTrack): void {
    if (!pelvisPictures) return;
    for (let frame = 0; frame < timesS.length; frame += 1)
      this.#follow(bodyIn(frameOf(image, frame)).torsoPx);
    this.#frames.set(pelvisPictures.frames);
    this.#values.set(pelvisPictures.values);
    this.#places.set(pelvisPictures.places);
    this.#pictures = pelvisPictures.frames.length;
    this.#added = timesS.length;
  }

  /**
   * The next frame.
   *
   * @param landmarks pixels of the clip, as a track holds them
   * @param widthPx of the clip
   * @param image the upright frame, perhaps smaller than the clip; asked for where there is something to cut out
   */
  add(landmarks: Float32Array, widthPx: number, image: () => ImageData): void {
    const frame = this.#added;
    this.#added += 1;
    const { hip, torsoPx } = bodyIn(landmarks);
    this.#follow(torsoPx);
    if (!isPictured(frame, this.#framesTotal)) return;
    const start = this.#pictures * VALUES_PER_PICTURE;
    this.#frames[this.#pictures] = frame;
    this.#pictures += 1;
    if (!(torsoPx > 0)) return;
    const spacingPx = this.#torsoPx / SAMPLES_PER_TORSO;
    this.#places.set([hip.x, hip.y, spacingPx], 3 * frame);
    const shown = image();
    const scale = shown.width / widthPx;
    const picture = this.#values.subarray(start, start + VALUES_PER_PICTURE);
    cut(shown, hip.x * scale, hip.y * scale, spacingPx * scale, picture);
  }

  /** What was cut out of the frames from `first` on, counted from there. Null where no frame was added. */
  build(first = 0): PelvisPictures | null {
    if (this.#added === 0) return null;
    const cutBefore = this.#frames.subarray(0, this.#pictures).findIndex((frame) => frame >= first);
    const from = cutBefore < 0 ? this.#pictures : cutBefore;
    return {
      frames: this.#frames.slice(from, this.#pictures).map((frame) => frame - first),
      values: this.#values.slice(from * VALUES_PER_PICTURE, this.#pictures * VALUES_PER_PICTURE),
      places: this.#places.slice(3 * first, 3 * this.#added),
    };
  }

  #follow(torsoPx: number): void {
    if (!(torsoPx > 0)) return;
    this.#torsoPx += (torsoPx - this.#torsoPx) * (this.#torsoPx === 0 ? 1 : NEW_TORSO_SHARE);
  }
}

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
