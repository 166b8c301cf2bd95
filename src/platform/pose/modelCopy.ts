import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import type { PoseWay } from '../../core/pose/poseWay.ts';
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

/** How often a copy of the model can look: the runtime counts milliseconds in 32 bits, with a sign, and can't go back. */
export const LOOKS_OF_A_COPY = Math.floor((2 ** 31 - 1) / UNSMOOTHED_STEP_MS);

/** Shows nobody; no two neighbours are alike, so that it also tells whether pixels come through unchanged. */
const NOBODY: Pixels = {
  data: Uint32Array.from({ length: 64 * 64 }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 8) | 0xff000000),
  widthPx: 64,
  heightPx: 64,
};

/** One copy of the pose model, which follows a person from picture to picture, {@link LOOKS_OF_A_COPY} times. */
export class ModelCopy {
  readonly #landmarker: Pick<PoseLandmarker, 'detectForVideo'>;
  readonly #way: PoseWay;
  #mirror = new Uint32Array(0);
  #clockMs = 0;

  /** @param way what the landmarker runs on */
  constructor(landmarker: Pick<PoseLandmarker, 'detectForVideo'>, way: PoseWay = 'processor') {
    this.#landmarker = landmarker;
    this.#way = way;
  }

  get looksLeft(): number {
    return LOOKS_OF_A_COPY - this.#clockMs / UNSMOOTHED_STEP_MS;
  }

  /**
   * Looks at an upright picture, as it is or in a mirror; either way the answer is in the picture as it was filmed, and
   * the picture stays as it is.
   */
  look(picture: Pixels, isMirrored: boolean): Seen {
    this.#clockMs += UNSMOOTHED_STEP_MS;
    const shown = isMirrored ? this.#mirrorOf(picture) : picture;
    const seen = this.#way === 'processor' ? this.#detect(imageOf(shown)) : this.#onCard(shown);
    return isMirrored ? unmirrored(seen) : seen;
  }

  /** The rest of loading: a model that has just begun gets ready at its first look. What it sees later stays the same. */
  warmUp(): void {
    this.look(NOBODY, false);
  }

  #detect(shown: ImageData | VideoFrame): Seen {
    const { landmarks, worldLandmarks } = this.#landmarker.detectForVideo(shown, this.#clockMs);
    return { landmarks, worldLandmarks };
  }

  /** A frame is on the card in half the time that an image is. */
  #onCard({ data, widthPx, heightPx }: Pixels): Seen {
    const frame = new VideoFrame(data, {
      format: 'RGBX',
      codedWidth: widthPx,
      codedHeight: heightPx,
      timestamp: 0,
    });
    try {
      return this.#detect(frame);
    } finally {
      frame.close();
    }
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
