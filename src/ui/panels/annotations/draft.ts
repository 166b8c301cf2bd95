import { type AnnotationKind, POINTS_OF } from '../../../core/annotations/annotation.ts';
import type { Place } from '../../../core/camera/drawnLine.ts';

/** A drawing whose points are still being laid. */
export interface Draft {
  readonly frame: number;
  readonly kind: AnnotationKind;
  readonly laid: readonly Place[];
  /** Where the pointer is: the point that would be laid next. */
  readonly at: Place;
}

export const isComplete = ({ kind, laid }: Draft): boolean => laid.length === POINTS_OF[kind];

/**
 * One point more, unless it lies where the last one does: a second click of a double-click, or the end of a press that
 * was no drag.
 */
export function withPointLaid(draft: Draft, place: Place, minDistancePx: number): Draft {
  const last = draft.laid.at(-1);
  const isNew = !last || Math.hypot(place.x - last.x, place.y - last.y) >= minDistancePx;
  return { ...draft, at: place, laid: isNew ? [...draft.laid, place] : draft.laid };
}

/** All points, those to come where the pointer is. */
export const pointsToShow = ({ kind, laid, at }: Draft): readonly Place[] =>
  Array.from({ length: POINTS_OF[kind] }, (_, i) => laid[i] ?? at);
