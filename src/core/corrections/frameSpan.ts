/** A stretch of a clip, both ends included; frames from 0. */
export interface FrameSpan {
  readonly first: number;
  readonly last: number;
}

export const isInside = (frame: number, { first, last }: FrameSpan): boolean =>
  frame >= first && frame <= last;
