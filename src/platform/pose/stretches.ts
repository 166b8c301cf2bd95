import type { FrameRange } from './clipPictures.ts';

/** A shorter stretch costs more by its lead than another pair of workers gives. */
const LEAST_FRAMES = 120;

/**
 * A copy of the model that comes to a runner in the middle of a clip finds them anew; after so many frames it says the
 * same as one that followed them all along (docs/performance.md).
 */
export const LEAD_FRAMES = 16;

/** The stretches in which pairs of workers look at frames [first, end) at the same time. */
export function stretchesOf({ first, end }: FrameRange, pairs: number): readonly FrameRange[] {
  const frames = end - first;
  const count = Math.max(1, Math.min(pairs, Math.floor(frames / LEAST_FRAMES)));
  return Array.from({ length: count }, (_, k) => ({
    first: first + Math.round((k * frames) / count),
    end: first + Math.round(((k + 1) * frames) / count),
  }));
}
