import type { Gait } from '../../core/gait.ts';
import { refusal } from '../../core/measures/read.ts';
import type { Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import { artOf, drawnAs } from './drawings/index.ts';
import { type DrawnText, measureShapes } from './measureShapes.ts';
import type { Box } from './runnerBox.ts';
import type { Shape } from './shape.ts';

/**
 * Whether a measure is drawn over a clip: there is a drawing of it, this view shows it, and the angle it draws has a zero.
 * Where a number is withheld only because of the camera or for want of strikes, the lines still are what was seen.
 */
export function hasDrawing(gait: Gait, measureId: string): boolean {
  const measure = drawnAs(measureId);
  if (!measure || refusal(measure, gait.view)) return false;
  return (measure.withheldIn?.(gait) ?? null) === null;
}

/** Drawn where the chosen measure has no drawing: the first of them that this view shows. */
const INSTEAD = ['trunkSideBend', 'trunkForwardLean'];

/** The measure that is drawn over a clip when `chosenId` is chosen; null where not even the trunk can be drawn. */
export const drawnId = (gait: Gait, chosenId: string | null): string | null =>
  [...(chosenId === null ? [] : [chosenId]), ...INSTEAD].find((id) => hasDrawing(gait, id)) ?? null;

interface Moment {
  readonly trial: Trial;
  readonly measureId: string;
  readonly side: Side;
  readonly frame: number;
  readonly box: Box;
}

/** A measure over the picture in one frame; none where there is nothing to draw. */
export function drawnMeasure(
  { trial: { gait }, measureId, side, frame, box }: Moment,
  text: DrawnText | null,
): readonly Shape[] {
  const art = hasDrawing(gait, measureId) ? artOf(measureId) : null;
  const drawing = art?.draw({ gait, side, frame, box });
  return drawing ? measureShapes(drawing, gait.camera.roll.deg, box, text) : [];
}
