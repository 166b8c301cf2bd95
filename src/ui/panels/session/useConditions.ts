import { useEffect } from 'react';
import type { ClipNotes } from '../../../core/clipNotes.ts';
import type { Session } from '../../../core/session/session.ts';
import { editsOf } from '../../../state/edits.ts';
import { SLOTS, type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { useOpened } from './useOpened.ts';

type Conditions = Pick<Session, 'footwear' | 'speedKmH' | 'inclinePercent'>;

const notesOf = ({ footwear, speedKmH, inclinePercent }: Conditions): ClipNotes => ({
  ...(speedKmH !== null && { speedKmH }),
  ...(inclinePercent !== null && { inclinePercent }),
  ...(footwear.trim() && { footwear: footwear.trim() }),
});

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

/** The notes of a clip after the session's conditions changed: what was said of the clip alone stays. */
export function notesAfter(notes: ClipNotes | undefined, was: Conditions, is: Conditions): ClipNotes | null {
  const [old, next] = [notesOf(was), notesOf(is)];
  const keys = ['speedKmH', 'inclinePercent', 'footwear'] as const;
  const kept = keys.flatMap((key) => {
    const isOwn = notes?.[key] !== undefined && notes[key] !== old[key];
    const value = isOwn ? notes?.[key] : next[key];
    return value === undefined ? [] : [[key, value]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
