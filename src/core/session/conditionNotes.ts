import type { ClipNotes } from '../clipNotes.ts';
import type { Session } from './session.ts';

type Conditions = Pick<Session, 'footwear' | 'speedKmH' | 'inclinePercent'>;

/** What a session says of how its clips were run, as notes of a clip. */
export const notesOf = ({ footwear, speedKmH, inclinePercent }: Conditions): ClipNotes => ({
  ...(speedKmH !== null && { speedKmH }),
  ...(inclinePercent !== null && { inclinePercent }),
  ...(footwear.trim() && { footwear: footwear.trim() }),
});

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
