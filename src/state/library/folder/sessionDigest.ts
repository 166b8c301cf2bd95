import type { Session } from '../../../core/session/session.ts';
import type { TrialRecord } from '../../../core/session/trialRecord.ts';
import { hex } from '../../../platform/storage/contentHash.ts';
import { withoutAnalysis } from '../importFile.ts';

/**
 * Tells whether two libraries have the same in a session: SHA-256, in hex, of its records without what each library
 * counts and keeps for itself.
 */
export async function sessionDigest(session: Session, trials: readonly TrialRecord[]): Promise<string> {
  const words = JSON.stringify([
    withoutCounts(session),
    ...trials
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((trial) => ({
        ...withoutCounts(withoutAnalysis(trial)),
        video: { ...trial.video, keptAs: null },
      })),
  ]);
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
}

const withoutCounts = <R extends Session | TrialRecord>(record: R) => ({
  ...record,
  revision: 0,
  changed: 0,
});
