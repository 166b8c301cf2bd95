import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseModel } from '../../core/pose/track.ts';
import { ok, type Result } from '../../core/problem.ts';
import { type RawPicture, uprightImage } from '../video/framePixels.ts';
import { loadLandmarker } from './landmarker.ts';
import { type Seen, trunkOf, unmirrored } from './unmirrored.ts';

/**
 * The model looks at 224 × 224 of the whole picture, then at 256 × 256 round the person; more pixels than
 * this only cost time to convert.
 */
export const MAX_SIDE_PX = 1400;

/**
 * The clock shown to the model, milliseconds a frame. Its own smoothing (a one-euro filter) delays the shoulders of a
 * runner by 30–55 ms at true frame times, and foot strikes with them. Told that frames are a quarter of an hour
 * apart it has no past to lean on and hands the landmarks through, while still following the person from frame to
 * frame: on truth clips the delay is gone at the same speed (docs/accuracy.md). Smoothing is core's work, without
 * delay; the track keeps the true times.
 */
export const UNSMOOTHED_STEP_MS = 1e6;

/** The mirrored view has strayed to somebody else when its trunk lies further off than this, in trunk lengths. */
const MAX_APART_TRUNKS = 0.5;
/** After so many strays in a row the mirrored view is given up for the rest of the clip. */
const STRAYS_TO_GIVE_UP = 5;

type Landmarker = Pick<PoseLandmarker, 'detectForVideo' | 'close'>;

/**
 * A pose model that favours neither side. The model is not symmetric: shown the mirror image of a runner it leans the
 * trunk up to 1.5° the other way, which enters left − right twice. So two copies of it take turns, each following the
 * runner on its own: even frames as they are, odd frames as in a mirror. What differs between the two alternates at
 * half the frame rate, where core's low-pass filters let nothing through; what is left is the mean of both, at the
 * price of one (docs/accuracy.md).
 */
export class TwoSidedModel {
  readonly #plain: Landmarker;
  readonly #mirrored: Landmarker;
  #frame = 0;
  #strays = 0;
  #last: Seen | null = null;

  constructor(plain: Landmarker, mirrored: Landmarker) {
    this.#plain = plain;
    this.#mirrored = mirrored;
  }

  /** Landmarks of the next frame, in the picture as it was filmed. */
  detect(raw: RawPicture): Seen {
    this.#frame += 1;
    if (this.#frame % 2 === 0 && this.#strays < STRAYS_TO_GIVE_UP) {
      const image = uprightImage(raw, MAX_SIDE_PX, { mirrored: true });
      const found = unmirrored(this.#mirrored.detectForVideo(image, this.#frame * UNSMOOTHED_STEP_MS));
      if (this.#last && sameRunner(this.#last, found, image.width / image.height)) {
        this.#strays = 0;
        return found;
      }
      this.#strays += 1;
    }
    const image = uprightImage(raw, MAX_SIDE_PX);
    this.#last = this.#plain.detectForVideo(image, this.#frame * UNSMOOTHED_STEP_MS);
    return this.#last;
  }

  /**
   * Everybody in the next frame, in the picture as it was filmed. Who of them is the runner is not known yet, so that no
   * look is taken twice.
   */
  detectAll(raw: RawPicture): Seen {
    this.#frame += 1;
    const mirrored = this.#frame % 2 === 0;
    const image = uprightImage(raw, MAX_SIDE_PX, { mirrored });
    const timeMs = this.#frame * UNSMOOTHED_STEP_MS;
    if (mirrored) return unmirrored(this.#mirrored.detectForVideo(image, timeMs));
    return this.#plain.detectForVideo(image, timeMs);
  }

  close(): void {
    this.#plain.close();
    this.#mirrored.close();
  }
}

/**
 * One after the other, for loading is not safe to do twice at once. Whoever asked for it closes it.
 *
 * @param people at most so many are found in a picture; several only for `detectAll`
 */
export async function loadTwoSidedModel(model: PoseModel, people = 1): Promise<Result<TwoSidedModel>> {
  const plain = await loadLandmarker(model, people);
  if (!plain.ok) return plain;
  const mirrored = await loadLandmarker(model, people);
  if (!mirrored.ok) {
    plain.value.close();
    return mirrored;
  }
  return ok(new TwoSidedModel(plain.value, mirrored.value));
}

/** @param aspect width over height of the picture: the model's coordinates are shares of each */
function sameRunner(a: Seen, b: Seen, aspect: number): boolean {
  const [first, second] = [trunkOf(a, aspect), trunkOf(b, aspect)];
  if (!first || !second) return false;
  return Math.hypot(first.x - second.x, first.y - second.y) < MAX_APART_TRUNKS * first.length;
}
