import type { Problem } from '../../../core/problem.ts';
import { goTo } from '../../route.ts';
import { useLibraryActions } from './useLibraryActions.ts';
import { useWork } from './useWork.ts';

/** Lays sessions and trials on the table, and goes there. Where it fails, nothing changes and `problem` says why. */
export function useOpenSession(): {
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  /** A session as it was left. */
  readonly open: (sessionId: string) => Promise<void>;
  /** A new one. */
  readonly begin: (runnerId: string | null) => Promise<void>;
  /** Two trials of any sessions, as before and after. */
  readonly compare: (beforeId: string, afterId: string) => Promise<void>;
} {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  const show = async (work: Parameters<typeof run>[0]): Promise<void> => {
    if (await run(work)) goTo({ screen: 'session' });
  };
  return {
    problem,
    isBusy,
    open: (sessionId) => show(() => library.openSession(sessionId)),
    begin: (runnerId) => show(() => library.newSession(runnerId)),
    compare: (beforeId, afterId) => show(() => library.compareTrials(beforeId, afterId)),
  };
}
