import { useRef, useState } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Landmark } from '../../../core/pose/landmarks.ts';

interface Draft {
  readonly landmark: Landmark;
  readonly frame: number;
  readonly place: Place;
}

/** A joint on its way: seen at once, laid when it is let go, forgotten when that is given up. */
export function useJointDraft(onLaid: (draft: Draft) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Read by the release that follows a move at once, before anything is drawn again.
  const latest = useRef<Draft | null>(null);
  const isGivenUp = useRef(false);
  const put = (next: Draft | null): void => {
    latest.current = next;
    setDraft(next);
  };
  return {
    draft,
    /** A pointer takes hold. */
    begin: () => {
      isGivenUp.current = false;
    },
    moveTo: (next: Draft) => {
      if (!isGivenUp.current) put(next);
    },
    commit: () => {
      const laid = latest.current;
      isGivenUp.current = false;
      put(null);
      if (laid) onLaid(laid);
    },
    /** Until the pointer takes hold anew, moves count no more. */
    giveUp: () => {
      isGivenUp.current = latest.current !== null;
      put(null);
    },
  };
}
