import type { Place } from '../../core/camera/drawnLine.ts';
import type { Box } from './runnerBox.ts';
import type { StrokeName } from './strokes.ts';

/**
 * What is drawn over a picture, as data, so that the page and exported pictures draw the same. Places and sizes are
 * pixels of the clip; how wide lines are, `strokes.ts` says.
 */
export type Shape = LineShape | CircleShape | TextShape;

interface LineShape {
  readonly kind: 'line';
  readonly stroke: StrokeName;
  readonly places: readonly Place[];
  /** Share of the stroke's own, 0–1. */
  readonly opacity?: number;
}

interface CircleShape {
  readonly kind: 'circle';
  readonly stroke: StrokeName;
  readonly centre: Place;
  readonly radius: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** On the line that the letters stand on. */
  readonly at: Place;
  readonly align: 'start' | 'middle' | 'end';
  /** Height of the letters' line. */
  readonly size: number;
  /** For what is said between two measured moments. */
  readonly isFaint: boolean;
}

export const line = (stroke: StrokeName, ...places: readonly Place[]): Shape => ({
  kind: 'line',
  stroke,
  places,
});

/** What is a pixel where the part that is shown is 480 high: marks and letters keep their size on the stage. */
export const unitOf = ({ height }: Box): number => height / 480;
