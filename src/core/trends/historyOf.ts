import { dayWords } from '../session/day.ts';
import { byDate } from '../session/order.ts';
import type { Session } from '../session/session.ts';
import { trialNames } from '../session/trialNames.ts';
import type { TrialRecord } from '../session/trialRecord.ts';
import type { HistorySession } from './history.ts';

/** A runner's sessions as trends see them: by their dates, the oldest first, without standing clips. */
export function historyOf(
  sessions: readonly Session[],
  records: readonly Pick<TrialRecord, 'id' | 'results'>[],
): readonly HistorySession[] {
  const results = new Map(records.map((record) => [record.id, record.results?.kept ?? null]));
  return sessions
    .toSorted(byDate)
    .map(({ id, date, drills, changes, trials }): HistorySession => {
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
            results: results.get(trial.id) ?? null,
          })),
      };
    })
    .filter(({ trials }) => trials.length > 0);
}
