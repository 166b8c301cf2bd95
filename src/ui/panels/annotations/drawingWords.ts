import type { Annotation } from '../../../core/annotations/annotation.ts';
import { annotationValue, type Filmed } from '../../../core/annotations/values.ts';
import { KIND_LABEL, valueText } from '../../../core/annotations/words.ts';

/** "Angle 143.2°": what was drawn, and what it measures. */
export function drawnValue(annotation: Annotation, filmed: Filmed): string {
  const measures = annotationValue(annotation, filmed) !== null;
  const value = valueText(annotation, filmed) ?? (measures ? 'of points that lie on one another' : null);
  const kind = KIND_LABEL[annotation.kind];
  return value ? `${kind} ${value}` : kind;
}

/** "Angle 143.2°, knee": the same with its words. */
export function drawingWords(annotation: Annotation, filmed: Filmed): string {
  const value = drawnValue(annotation, filmed);
  return annotation.text ? `${value}, ${annotation.text}` : value;
}
