import type { Place } from '../camera/drawnLine.ts';

/** What a person drew or wrote on one frame. Places are pixels of the upright clip. */
export type Annotation = {
  readonly id: string;
  readonly frame: number;
} & (
  | { readonly kind: 'line' | 'arrow' | 'verticalAngle'; readonly points: readonly [Place, Place] }
  /** The second point is the vertex. */
  | { readonly kind: 'angle'; readonly points: readonly [Place, Place, Place] }
  | { readonly kind: 'text'; readonly points: readonly [Place]; readonly text: string }
);

export type AnnotationKind = Annotation['kind'];
