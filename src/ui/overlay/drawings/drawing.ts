import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Gait } from '../../../core/gait.ts';
import type { Side } from '../../../core/sides.ts';
import type { Box } from '../runnerBox.ts';

export type Segment = readonly [from: Place, to: Place];

/** The lines that a measure is made of in one frame, pixels. */
export interface Drawing {
  /** What is measured: the line whose direction or whose length is the value. */
  readonly line: Segment;
  /** For an angle, what it is measured against; begins where `line` does. null for a length. */
  readonly zero: Segment | null;
  /** Size of the arc between the two. */
  readonly arcRadius: number;
  /** Lines of the body that the measured one comes from. */
  readonly body: readonly Segment[];
  /** Continues `zero`, or shows where a length begins and ends. */
  readonly guides: readonly Segment[];
  /** A plate behind a drawing that is not seen the way the picture is, and what it says. */
  readonly plate: { readonly centre: Place; readonly radius: number; readonly words: string } | null;
}

/** What a drawing is made from. */
export interface Instant {
  readonly gait: Gait;
  readonly side: Side;
  readonly frame: number;
  /** The part of the picture that is shown. */
  readonly box: Box;
}

/**
 * Draws a measure in one frame, in the picture of a level camera, where the vertical is upright; null where its points
 * were not seen.
 */
export type Draw = (instant: Instant) => Drawing | null;

/** What most drawings do without. */
export const PLAIN = { body: [], guides: [], plate: null } as const;
