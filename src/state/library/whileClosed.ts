import { failed, type Result } from '../../core/problem.ts';
import type { Locks } from '../../platform/storage/locks.ts';
import type { TableActions } from './library.ts';
import { useLibrary } from './libraryState.ts';

/** Runs while no page has a session open; this one lets it go before, and opens it again afterwards. */
export async function whileClosed<T>(
  sessionId: string,
  work: () => Promise<Result<T>>,
  { table, locks }: { readonly table: TableActions; readonly locks: Locks },
): Promise<Result<T>> {
  const { open } = useLibrary.getState();
  const isOpen = open?.session.id === sessionId;
  if (isOpen) {
    const closed = await table.closeSession();
    if (!closed.ok) return closed;
  }
  try {
    const release = await locks.hold(sessionId, false, { beforeLetGo: async () => {}, onLost() {} });
    if (!release) return OPEN_ELSEWHERE;
    try {
      return await work();
    } finally {
      release();
    }
  } finally {
    if (isOpen) await table.openSession(sessionId);
  }
}

const OPEN_ELSEWHERE = failed(
  'open-elsewhere',
  'This session is open in another tab or window.',
  'Close it there, then try again. Nothing was changed.',
);
