import type { Side } from './sides.ts';

/** From a foot strike to the next strike of the other foot. */
export interface Step {
  readonly side: Side;
  readonly startS: number;
  readonly endS: number;
}

/** From a foot strike to the next strike of the same foot, with what happens between. */
export interface Stride {
  readonly side: Side;
  readonly startS: number;
  readonly endS: number;
  /** Toe-off of the same foot; null where none was found. */
  readonly toeOffS: number | null;
}
