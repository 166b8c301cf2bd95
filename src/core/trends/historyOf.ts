import { notesOf } from '../session/conditionNotes.ts';
import { dayWords } from '../session/day.ts';
import { byDate } from '../session/order.ts';
import type { Session } from '../session/session.ts';
import { trialNames } from '../session/trialNames.ts';
import type { TrialRecord } from '../session/trialRecord.ts';
import type { HistorySession } from './history.ts';

/** A runner's sessions as trends see them: by their dates, the oldest first, without standing clips. */
export function historyOf(
  sessions: readonly Session[],
  records: readonly Pick<TrialRecord, 'id' | 'results' | 'edits'>[],
): readonly HistorySession[] {
  const stored = new Map(records.map((record) => [record.id, record]));
  return sessions
    .toSorted(byDate)
    .map((session): HistorySession => {
      const { id, date, drills, changes, trials } = session;
      const names = trialNames(trials);
      return {
        id,
        day: dayWords(date),
        drills: drills.map(({ name }) => name),
        changes,
        trials: trials
          .filter(({ role }) => role !== 'standing')
          .map((trial) => ({
            id: trial.id,
            label: names.get(trial.id) ?? trial.label,
            isBaseline: trial.role === 'baseline',
            results: stored.get(trial.id)?.results?.kept ?? null,
            notes: { ...notesOf(session), ...stored.get(trial.id)?.edits.notes },
          })),
      };
    })
    .filter(({ trials }) => trials.length > 0);
}
