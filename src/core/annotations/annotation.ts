import type { Place } from '../camera/drawnLine.ts';

/** What a person drew or wrote on one frame. Places are pixels of the upright clip. */
export type Annotation = {
  readonly id: string;
  /** From 0, of the whole clip: a trimmed part changes nothing. */
  readonly frame: number;
  /** Words beside it. */
  readonly text?: string;
} & (
  | { readonly kind: 'line' | 'arrow' | 'verticalAngle'; readonly points: readonly [Place, Place] }
  /** The second point is the vertex. */
  | { readonly kind: 'angle'; readonly points: readonly [Place, Place, Place] }
  | { readonly kind: 'text'; readonly points: readonly [Place]; readonly text: string }
);

export type AnnotationKind = Annotation['kind'];

export const POINTS_OF: Readonly<Record<AnnotationKind, number>> = {
  angle: 3,
  verticalAngle: 2,
  line: 2,
  arrow: 2,
  text: 1,
};

/** Longer words hide what they speak of. */
export const MAX_TEXT_LENGTH = 200;

interface Drawn {
  readonly id: string;
  readonly frame: number;
  readonly kind: AnnotationKind;
  readonly points: readonly Place[];
  readonly text?: string | undefined;
}

/** null where points or words are missing. */
export function annotationOf({ id, frame, kind, points, text = '' }: Drawn): Annotation | null {
  const words = text.trim().slice(0, MAX_TEXT_LENGTH);
  const [a, b, c] = points;
  if (kind === 'text') return a && words ? { id, frame, kind, points: [a], text: words } : null;
  const rest = { id, frame, ...(words && { text: words }) };
  if (!a || !b) return null;
  if (kind === 'angle') return c ? { ...rest, kind, points: [a, b, c] } : null;
  return { ...rest, kind, points: [a, b] };
}

/** The annotations with one more; an earlier one of the same id gives way, and its place in the list is kept. */
export const withAnnotation = (
  annotations: readonly Annotation[],
  annotation: Annotation,
): readonly Annotation[] =>
  annotations.some(({ id }) => id === annotation.id)
    ? annotations.map((other) => (other.id === annotation.id ? annotation : other))
    : [...annotations, annotation];

/** null where none is left. */
export function withoutAnnotation(
  annotations: readonly Annotation[],
  id: string,
): readonly Annotation[] | null {
  const left = annotations.filter((annotation) => annotation.id !== id);
  return left.length > 0 ? left : null;
}
