import { useRef, useState } from 'react';
import type { Annotation } from '../../../core/annotations/annotation.ts';

/** A drawing while it is being moved: kept when it is let go, so that one move is one step of undo. */
export function useHeld(keep: (annotation: Annotation) => void) {
  const [held, setHeld] = useState<Annotation | null>(null);
  /** The same without waiting for a rendering: the last move and the letting go may come between two. */
  const last = useRef<Annotation | null>(null);

  function hold(annotation: Annotation | null): void {
    last.current = annotation;
    setHeld(annotation);
  }

  function release(): void {
    if (last.current) keep(last.current);
    hold(null);
  }

  return { held, hold, release };
}
