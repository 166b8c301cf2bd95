import { useEffect, useMemo, useState } from 'react';
import type { Session } from '../../../core/session/session.ts';
import type { TrialRecord } from '../../../core/session/trialRecord.ts';
import { historyOf } from '../../../core/trends/historyOf.ts';
import { Alert } from '../../components/Alert.tsx';
import { TrendsPanel } from '../trends/TrendsPanel.tsx';
import { useLibraryActions } from './useLibraryActions.ts';
import { useOpenSession } from './useOpenSession.ts';

/** A runner's trends, from the numbers that the library keeps of every trial. */
export function RunnerTrends({ sessions }: { readonly sessions: readonly Session[] }) {
  const library = useLibraryActions();
  const { compare, problem } = useOpenSession();
  const [records, setRecords] = useState<readonly TrialRecord[] | null>(null);
  const ids = sessions.map(({ id, revision }) => `${id} ${revision}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sessions come as a new list each time
  useEffect(() => {
    let isGone = false;
    void library.trialsOf(sessions.map(({ id }) => id)).then((found) => {
      if (!isGone) setRecords(found);
    });
    return () => {
      isGone = true;
    };
  }, [library, ids]);
  const history = useMemo(() => records && historyOf(sessions, records), [sessions, records]);
  const versions = new Set(records?.flatMap(({ results }) => results?.code ?? [])).size;
  if (!history) return <p role="status">Reading the trials…</p>;
  return (
    <>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {versions > 1 && (
        <Alert
          tone="info"
          message="Numbers of these sessions were found by different versions of Evenstride."
          tip="Open a session once to have its numbers computed anew, by the version that you have now."
        />
      )}
      <TrendsPanel sessions={history} onCompare={(before, after) => void compare(before, after)} />
    </>
  );
}
