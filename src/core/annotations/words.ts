import { formatValue, roundsToZero } from '../measures/units.ts';
import type { Annotation, AnnotationKind } from './annotation.ts';
import { annotationValue, type Filmed } from './values.ts';

export const KIND_LABEL: Readonly<Record<AnnotationKind, string>> = {
  angle: 'Angle',
  verticalAngle: 'Angle to vertical',
  line: 'Line',
  arrow: 'Arrow',
  text: 'Text',
};

/**
 * "143.2°", "5.2° right of vertical", "412 px (59.7 % of height)"; null for drawings that measure nothing, and where
 * points lie on one another.
 */
export function valueText(annotation: Annotation, filmed: Filmed): string | null {
  const measured = annotationValue(annotation, filmed);
  if (!measured) return null;
  const { value, unit } = measured;
  if (Number.isNaN(value) || (unit === 'px' && value === 0)) return null;
  if (unit === 'px') return lengthText(value, filmed.bodyHeightPx);
  if (annotation.kind === 'angle') return formatValue(value, 'deg');
  const size = formatValue(Math.abs(value), 'deg');
  return roundsToZero(value, 'deg') ? size : `${size} ${value > 0 ? 'right' : 'left'} of vertical`;
}

function lengthText(px: number, bodyHeightPx: number): string {
  const length = `${Math.round(px)} px`;
  if (!(bodyHeightPx > 0)) return length;
  return `${length} (${formatValue((100 * px) / bodyHeightPx, 'bodyHeightPercent')})`;
}
