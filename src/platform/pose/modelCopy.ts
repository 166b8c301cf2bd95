import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { imageOf } from '../video/framePixels.ts';
import type { Pixels } from '../video/pixels.ts';
import { type Seen, unmirrored } from './unmirrored.ts';

/**
 * The clock shown to the model, milliseconds a frame. Its own smoothing (a one-euro filter) delays the shoulders of a
 * runner by 30–55 ms at true frame times, and foot strikes with them. Told that frames are a quarter of an hour
 * apart it has no past to lean on and hands the landmarks through, while still following the person from frame to
 * frame: on truth clips the delay is gone at the same speed (docs/accuracy.md). Smoothing is core's work, without
 * delay; the track keeps the true times.
 */
export const UNSMOOTHED_STEP_MS = 1e6;

/** One copy of the pose model, which follows a person from picture to picture. */
export class ModelCopy {
  readonly #landmarker: Pick<PoseLandmarker, 'detectForVideo'>;
  #mirror = new Uint32Array(0);
  #clockMs = 0;

  constructor(landmarker: Pick<PoseLandmarker, 'detectForVideo'>) {
    this.#landmarker = landmarker;
  }

  /**
   * Looks at an upright picture, as it is or in a mirror; either way the answer is in the picture as it was filmed, and
   * the picture stays as it is.
   */
  look(picture: Pixels, isMirrored: boolean): Seen {
    this.#clockMs += UNSMOOTHED_STEP_MS;
    const shown = imageOf(isMirrored ? this.#mirrorOf(picture) : picture);
    const { landmarks, worldLandmarks } = this.#landmarker.detectForVideo(shown, this.#clockMs);
    const seen = { landmarks, worldLandmarks };
    return isMirrored ? unmirrored(seen) : seen;
  }

  #mirrorOf({ data, widthPx, heightPx }: Pixels): Pixels {
    if (this.#mirror.length !== data.length) this.#mirror = new Uint32Array(data.length);
    this.#mirror.set(data);
    for (let start = 0; start < data.length; start += widthPx) {
      this.#mirror.subarray(start, start + widthPx).reverse();
    }
    return { data: this.#mirror, widthPx, heightPx };
  }
}
