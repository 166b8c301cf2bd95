import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';

/** A shorter part holds no stride to measure. */
const MIN_PART_S = 1;

export type PartEnd = keyof FrameSpan;

export const wholeClip = (timesS: Float64Array): FrameSpan => ({
  first: 0,
  last: Math.max(0, timesS.length - 1),
});

/**
 * The measured part with one end at a frame, held a second away from the other.
 *
 * @returns the part; null when it is the whole clip
 */
export function withPartEnd(
  part: FrameSpan,
  end: PartEnd,
  frame: number,
  timesS: Float64Array,
): FrameSpan | null {
  const whole = wholeClip(timesS);
  const place = Math.min(Math.max(whole.first, frame), whole.last);
  const isFarEnough = (at: number): boolean =>
    end === 'first'
      ? timesS[part.last]! - timesS[at]! >= MIN_PART_S
      : timesS[at]! - timesS[part.first]! >= MIN_PART_S;
  const back = end === 'first' ? -1 : 1;
  let held = place;
  while (!isFarEnough(held) && held !== (end === 'first' ? whole.first : whole.last)) held += back;
  const next = { ...part, [end]: held };
  return next.first === whole.first && next.last === whole.last ? null : next;
}
