import { formatWait } from '../../format.ts';

/** A usual laptop, until this one was measured. */
const USUAL_FRAMES_PER_S = 20;

/**
 * How long frames take to analyze: "about 40 s".
 *
 * @param framesPerS of the last analysis on this computer; null: there was none
 */
export const waitWords = (frames: number, framesPerS: number | null): string =>
  `${framesPerS === null ? 'perhaps' : 'about'} ${formatWait(roughly(frames / (framesPerS ?? USUAL_FRAMES_PER_S)))}`;

/** Whole minutes where nobody counts seconds. */
const roughly = (seconds: number): number => (seconds < 120 ? seconds : 60 * Math.round(seconds / 60));
