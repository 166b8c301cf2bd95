import { ok, type Result } from '../../core/problem.ts';
import type { RecordKind } from '../../core/session/migrate.ts';
import type { Database, StoredRecord } from './database.ts';
import { CONFLICT, storageProblem } from './problems.ts';

/** Changes that are made together or not at all. */
export interface RecordChanges {
  /** Records at the revision they were read in; a new one at 0. */
  readonly puts: readonly { readonly kind: RecordKind; readonly record: StoredRecord }[];
  readonly deletes: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** What a record is after it was saved. */
export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly changed: number;
}

const COUNTER = 'changes';

/**
 * One transaction: every record gets its next revision and its place in the order of changes. Nothing is written
 * where one of them was changed, or deleted, by somebody else meanwhile.
 */
export async function commit(
  database: Database,
  { puts, deletes }: RecordChanges,
): Promise<Result<readonly Saved[]>> {
  const transaction = database.transaction(['runners', 'sessions', 'trials', 'values'], 'readwrite', {
    // On the disk, not only on its way there.
    durability: 'strict',
  });
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
    const changed = Number((await transaction.objectStore('values').get(COUNTER)) ?? 0) + 1;
    await transaction.objectStore('values').put(changed, COUNTER);
    const saved = puts.map(({ record }) => ({ id: record.id, revision: record.revision + 1, changed }));
    await Promise.all([
      ...puts.map(({ kind, record }, i) => transaction.objectStore(kind).put({ ...record, ...saved[i] })),
      ...deletes.map(({ kind, id }) => transaction.objectStore(kind).delete(id)),
    ]);
    transaction.commit();
    await transaction.done;
    return ok(saved);
  } catch (error) {
    await done;
    return storageProblem(error);
  }
}
