import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';
import { takeTurn } from '../turns.ts';
import { useInTurn } from '../useInTurn.ts';

/**
 * Lays its children on the page one after the other, each in a task of its own with a picture in between: all at once
 * they would hold up whoever uses the page already.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const parts = Children.toArray(children);
  const [laid, setLaid] = useState(1);
  const isOver = laid >= parts.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next one follows when this one is there
  useEffect(() => {
    if (isOver) return;
    return takeTurn(() => startTransition(() => setLaid((before) => before + 1)));
  }, [laid, isOver]);
  return parts.slice(0, laid);
}

interface ShownInTurnProps<T> {
  readonly value: T;
  readonly children: (shown: T) => ReactNode;
}

/** A part of the page that follows a value when its turn has come. */
export function ShownInTurn<T>({ value, children }: ShownInTurnProps<T>) {
  return children(useInTurn(value));
}

interface LaterProps {
  /** Stands there until then. */
  readonly place?: ReactNode;
  /** Nobody sees it yet: it comes when nothing else waits. */
  readonly isLast?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that is laid on it in a task of its own. */
export function Later({ place = null, isLast = false, children }: LaterProps) {
  const [isDue, setDue] = useState(false);
  useEffect(() => (isDue ? undefined : takeTurn(() => setDue(true), isLast)), [isDue, isLast]);
  return isDue ? children : place;
}
