import { type FrameSpan, isInside } from './frameSpan.ts';

/**
 * Frames in which left and right leg are exchanged: those found, turned round wherever the person said so, [frame].
 * A second word on the same frames takes the first back.
 */
export const withSwapsByHand = (
  found: readonly boolean[],
  byHand: readonly FrameSpan[],
  frames: number,
): readonly boolean[] =>
  byHand.length === 0
    ? found
    : Array.from({ length: frames }, (_, frame) =>
        byHand.reduce((swapped, span) => swapped !== isInside(frame, span), found[frame] ?? false),
      );
