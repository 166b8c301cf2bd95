import { useEffect } from 'react';
import { notesOf } from '../../../core/session/conditionNotes.ts';
import { editsOf } from '../../../state/edits.ts';
import { SLOTS, type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { useOpened } from './useOpened.ts';

/** Speed, incline and shoes of the session hold for each of its clips that has no notes of its own. */
export function useConditions(): void {
  const actions = useActions();
  const opened = useOpened();
  const before = useTrials(({ slots }) => slots.before.clipAsRead);
  const after = useTrials(({ slots }) => slots.after.clipAsRead);
  const session = opened?.access === 'edit' ? opened.session : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a clip comes, not while the conditions are typed
  useEffect(() => {
    if (!session) return;
    const notes = notesOf(session);
    if (Object.keys(notes).length === 0) return;
    const clips: Readonly<Record<Slot, unknown>> = { before, after };
    for (const slot of SLOTS) if (clips[slot] && !editsOf(slot).notes) actions.edit(slot, { notes });
  }, [session?.id, before, after, actions]);
}
