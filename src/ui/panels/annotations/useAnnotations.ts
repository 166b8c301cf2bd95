import { type Annotation, withAnnotation, withoutAnnotation } from '../../../core/annotations/annotation.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';

interface Annotations {
  readonly annotations: readonly Annotation[];
  /** Adds a drawing or puts it in the place of the one with its id: one step of undo. */
  readonly keep: (annotation: Annotation) => void;
  readonly remove: (id: string) => void;
}

const NONE: readonly Annotation[] = [];

/** What is drawn on a clip, and how it is changed. */
export function useAnnotations(slot: Slot): Annotations {
  const { edit } = useActions();
  const annotations = useEdits((state) => state[slot].annotations) ?? NONE;
  return {
    annotations,
    keep: (annotation) => edit(slot, { annotations: withAnnotation(annotations, annotation) }),
    remove: (id) => edit(slot, { annotations: withoutAnnotation(annotations, id) }),
  };
}
