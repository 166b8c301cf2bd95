import type { FrameRange } from './clipPictures.ts';

/** A shorter stretch costs more by its lead than another pair of workers gives. */
const LEAST_FRAMES = 120;

/**
 * A copy of the model can look some two thousand times, and where the mirrored view is given up one of the two copies
 * looks at every frame, those before the stretch among them.
 */
const MOST_FRAMES = 1800;

/**
 * A copy of the model that comes to a runner in the middle of a clip finds them anew; after so many frames it says the
 * same as one that followed them all along (docs/performance.md).
 */
export const LEAD_FRAMES = 16;

/** So many for one that went astray and is shown the runner; one that comes upon them half hidden follows somebody else. */
export const LONG_LEAD_FRAMES = 300;

/** The stretches in which pairs of workers look at frames [first, end), as many at the same time as there are pairs. */
export function stretchesOf({ first, end }: FrameRange, pairs: number): readonly FrameRange[] {
  const frames = end - first;
  const atOnce = Math.min(pairs, Math.floor(frames / LEAST_FRAMES));
  const count = Math.max(1, atOnce, Math.ceil(frames / MOST_FRAMES));
  return Array.from({ length: count }, (_, k) => ({
    first: first + Math.round((k * frames) / count),
    end: first + Math.round(((k + 1) * frames) / count),
  }));
}
