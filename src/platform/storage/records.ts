import type { IDBPTransaction } from 'idb';
import { ok, type Result } from '../../core/problem.ts';
import type { RecordKind } from '../../core/session/migrate.ts';
import type { Database, LibrarySchema, PoseEntry, StoredRecord, StoredTrial } from './database.ts';
import { CONFLICT, storageProblem } from './problems.ts';

/** Changes that are made together or not at all. */
export interface RecordChanges {
  /** Records at the revision they were read in; a new one at 0. */
  readonly puts: readonly { readonly kind: RecordKind; readonly record: StoredRecord }[];
  readonly deletes: readonly { readonly kind: RecordKind; readonly id: string }[];
  /** Whole tracks that come with them. */
  readonly poses?: readonly Omit<PoseEntry, 'used'>[];
}

/** What was asked of a transaction before something failed is not done either. */
export function undo(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself.
  }
}

/** What a record is after it was saved. */
export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly changed: number;
}

/**
 * One transaction: every record gets its next revision and its place in the order of changes. Nothing is written
 * where one of them was changed, or deleted, by somebody else meanwhile.
 */
export async function commit(
  database: Database,
  { puts, deletes, poses = [] }: RecordChanges,
): Promise<Result<{ readonly saved: readonly Saved[]; readonly freedFiles: readonly string[] }>> {
  const transaction = database.transaction(STORES, 'readwrite', {
    // On the disk, not only on its way there.
    durability: 'strict',
  });
  // Whatever fails first is what is told; the transaction's own end must not go unheard meanwhile.
  const done = transaction.done.catch((error: unknown) => error);
  try {
    const there = await Promise.all(
      puts.map(({ kind, record }) => transaction.objectStore(kind).get(record.id)),
    );
    if (puts.some(({ record }, i) => (there[i]?.revision ?? 0) !== record.revision)) {
      transaction.abort();
      await done;
      return CONFLICT;
    }
    const changed = await nextChange(transaction.objectStore('values'));
    const saved = puts.map(({ record }) => ({ id: record.id, revision: record.revision + 1, changed }));
    const gone = await Promise.all(
      deletes.map(({ kind, id }) => (kind === 'trials' ? transaction.objectStore(kind).get(id) : undefined)),
    );
    await Promise.all([
      ...puts.map(({ kind, record }, i) => transaction.objectStore(kind).put({ ...record, ...saved[i] })),
      ...deletes.map(({ kind, id }) => transaction.objectStore(kind).delete(id)),
    ]);
    const replaced = await Promise.all(poses.map((pose) => putPose(transaction, { ...pose, used: changed })));
    const freed = await Promise.all(gone.map((trial) => freeFiles(transaction, trial?.video)));
    await transaction.done;
    return ok({ saved, freedFiles: [...new Set([...replaced, ...freed].flat())] });
  } catch (error) {
    undo(transaction);
    await done;
    return storageProblem(error);
  }
}

const STORES = ['runners', 'sessions', 'trials', 'poses', 'values'] as const;
type Transaction = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

/** Answers the files of what was there, which are not needed any more. */
async function putPose(transaction: Transaction, pose: PoseEntry): Promise<readonly string[]> {
  const poses = transaction.objectStore('poses');
  const there = await poses.get(pose.key);
  await poses.put(pose);
  return there?.files ?? [];
}

/**
 * Of a trial that is gone: its video and everything that was found in it, unless another trial is of the same video.
 * Answers the files that nothing refers to any more.
 */
async function freeFiles(transaction: Transaction, video: StoredTrial['video']): Promise<readonly string[]> {
  if (!video) return [];
  const { contentHash, keptAs } = video;
  const trials = transaction.objectStore('trials');
  const freed: string[] = [];
  if (keptAs && (await trials.index('keptAs').count(keptAs)) === 0) freed.push(keptAs);
  if ((await trials.index('contentHash').count(contentHash)) > 0) return freed;
  const poses = transaction.objectStore('poses');
  for (const { key, files } of await poses.index('contentHash').getAll(contentHash)) {
    await poses.delete(key);
    freed.push(...files);
  }
  return freed;
}

const COUNTER = 'changes';

/** The place of a change in the order of all changes, from 1. */
export async function nextChange(values: {
  get(name: string): Promise<unknown>;
  put(value: number, name: string): Promise<unknown>;
}): Promise<number> {
  const changed = Number((await values.get(COUNTER)) ?? 0) + 1;
  await values.put(changed, COUNTER);
  return changed;
}
