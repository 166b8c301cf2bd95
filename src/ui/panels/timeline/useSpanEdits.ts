import { useState } from 'react';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import type { Trial } from '../../../core/trial.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { type PartEnd, wholeClip, withPartEnd } from './measuredPart.ts';

/** What a hand does with stretches of a clip: which part is measured, and where the legs are exchanged. */
export interface SpanEdits {
  readonly part: FrameSpan;
  readonly isWhole: boolean;
  readonly setPart: (part: FrameSpan | null) => void;
  /** Ends the part at the shown frame. */
  readonly endPart: (end: PartEnd) => void;
  readonly swaps: readonly FrameSpan[];
  /** Where a stretch of exchanged legs begins that has no end yet. */
  readonly openSwap: number | null;
  /** Begins a stretch of exchanged legs at the shown frame, or ends the one that was begun. */
  readonly markSwap: () => void;
  readonly dropSwap: () => void;
  readonly removeSwap: (swap: FrameSpan) => void;
}

export function useSpanEdits(slot: Slot, { track: { timesS } }: Trial, frame: number): SpanEdits {
  const { edit } = useActions();
  const { trim, swaps = [] } = useEdits((state) => state[slot]);
  const [openSwap, setOpenSwap] = useState<number | null>(null);
  const part = trim ?? wholeClip(timesS);
  const setPart = (next: FrameSpan | null): void => void edit(slot, { trim: next });
  return {
    part,
    isWhole: !trim,
    setPart,
    endPart: (end) => setPart(withPartEnd(part, end, frame, timesS)),
    swaps,
    openSwap,
    markSwap() {
      if (openSwap === null) {
        setOpenSwap(frame);
        return;
      }
      // Whichever way round: the two frames are the ends.
      const swap = { first: Math.min(openSwap, frame), last: Math.max(openSwap, frame) };
      setOpenSwap(null);
      edit(slot, { swaps: [...swaps, swap] });
    },
    dropSwap: () => setOpenSwap(null),
    removeSwap(swap) {
      const others = swaps.filter((other) => other !== swap);
      edit(slot, { swaps: others.length > 0 ? others : null });
    },
  };
}
