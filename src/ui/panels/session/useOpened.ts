import type { Runner } from '../../../core/session/runner.ts';
import { type OpenSession, useLibrary } from '../../../state/library/libraryState.ts';

/** The open session, with its runner where it has one; null: none is open. */
export function useOpened(): (OpenSession & { readonly runner: Runner | null }) | null {
  const open = useLibrary((state) => state.open);
  const runner = useLibrary(({ runners }) => runners.find(({ id }) => id === open?.session.runnerId) ?? null);
  return open && { ...open, runner };
}
