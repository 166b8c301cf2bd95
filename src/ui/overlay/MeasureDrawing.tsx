import type { Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import { drawnMeasure } from './drawnMeasure.ts';
import type { Box } from './runnerBox.ts';
import { Shapes } from './Shapes.tsx';

interface MeasureDrawingProps {
  readonly trial: Trial;
  readonly measureId: string;
  readonly side: Side;
  readonly frame: number;
  /** The part of the picture that is shown; the text stands at its top. */
  readonly box: Box;
  /** The value in words; null: none is written. */
  readonly text: string | null;
}

/**
 * The lines that a measure is made of in a frame, with its angle as an arc: a group of an SVG in pixels of the clip. Empty
 * for a measure that has no picture, and where its points were not seen.
 */
export function MeasureDrawing({ text, ...moment }: MeasureDrawingProps) {
  return (
    <Shapes shapes={drawnMeasure(moment, text === null ? null : { heading: null, text, isLive: false })} />
  );
}
