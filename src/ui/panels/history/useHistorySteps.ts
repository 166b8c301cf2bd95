import { useStore } from 'zustand';
import { useEdits } from '../../../state/edits.ts';
import { CLIP_SLOTS } from '../../../state/trials.ts';
import { SLOT_LABEL } from '../../words.ts';
import { whatChanged } from './whatChanged.ts';

type Edits = ReturnType<typeof useEdits.getState>;

/** "foot contact moved (before)": what one step of the history changed. */
export const stepWords = (was: Partial<Edits>, is: Partial<Edits>): string =>
  CLIP_SLOTS.flatMap((slot) => {
    const changes = whatChanged(was[slot] ?? {}, is[slot] ?? {});
    return changes.length > 0 ? [`${changes.join(', ')} (${SLOT_LABEL[slot].toLowerCase()})`] : [];
  }).join('; ');

interface HistorySteps {
  /** What undo would take back and redo would do again, in words; null where there is nothing. */
  readonly past: string | null;
  readonly future: string | null;
}

export function useHistorySteps(): HistorySteps {
  const now = useEdits();
  const past = useStore(useEdits.temporal, ({ pastStates }) => pastStates.at(-1));
  const future = useStore(useEdits.temporal, ({ futureStates }) => futureStates.at(-1));
  return {
    past: past ? stepWords(past, now) : null,
    future: future ? stepWords(now, future) : null,
  };
}
