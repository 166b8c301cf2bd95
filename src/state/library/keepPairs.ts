import type { BaselinePair } from '../../core/ownMdc/pair.ts';
import { readPairs } from '../../core/ownMdc/pairSchema.ts';
import type { Problem } from '../../core/problem.ts';
import { localValues } from '../../platform/storage/localValues.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { useOwnPairs } from '../ownPairs.ts';

/** Name of the value in the library. */
const OWN_PAIRS = 'ownPairs';
/** Where pairs were kept before the library held them. */
const LOCAL = 'evenstride.own-pairs';

/**
 * Keeps a clinic's own pairs in the library.
 *
 * @returns reads anew what is stored: another tab, or an import, may have changed it
 */
export function keepPairs(
  storage: LibraryStorage,
  onProblem: (problem: Problem) => void,
): () => Promise<void> {
  /** As last read: what is not so on the page was changed there. */
  let known: readonly BaselinePair[] = [];

  const refresh = async (): Promise<void> => {
    await takeOlder(storage);
    known = await storedPairs(storage);
    useOwnPairs.setState({ pairs: known });
  };

  useOwnPairs.subscribe(({ pairs }) => {
    if (pairs === known) return;
    const [added, removed] = [without(pairs, known), without(known, pairs)];
    known = pairs;
    void changePairs(storage, (stored) => [...without(stored, removed), ...without(added, stored)]).catch(
      (error: unknown) => {
        const refused = storageProblem(error);
        if (!refused.ok) onProblem(refused.problem);
      },
    );
  });

  storage.onOthersCommit(() => void refresh().catch(console.warn));
  return refresh;
}

export const storedPairs = async (storage: LibraryStorage): Promise<readonly BaselinePair[]> =>
  readPairs(await storage.value(OWN_PAIRS));

/** Changes what is stored, whichever tab stored it. */
export const changePairs = (
  storage: LibraryStorage,
  change: (stored: readonly BaselinePair[]) => readonly BaselinePair[],
): Promise<void> => storage.changeValue(OWN_PAIRS, (stored) => change(readPairs(stored)));

export const without = (
  pairs: readonly BaselinePair[],
  others: readonly BaselinePair[],
): readonly BaselinePair[] => pairs.filter(({ id }) => !others.some((other) => other.id === id));

async function takeOlder(storage: LibraryStorage): Promise<void> {
  const older = pairsInLocalStorage();
  if (older.length === 0 || storage.isNewer) return;
  await changePairs(storage, (stored) => [...stored, ...without(older, stored)]);
  localStorage.removeItem(LOCAL);
}

function pairsInLocalStorage(): readonly BaselinePair[] {
  try {
    const kept = JSON.parse(localValues.getItem(LOCAL) ?? 'null') as { state?: { pairs?: unknown } } | null;
    return readPairs(kept?.state?.pairs ?? []);
  } catch {
    return [];
  }
}
