import type { Problem } from '../../core/problem.ts';
import { type RecordKind, type RecordOf, readRecord } from '../../core/session/migrate.ts';

/** The records that can be read, and what is said of those that can't. */
export function readAll<K extends RecordKind>(
  kind: K,
  stored: readonly unknown[],
): { readonly records: readonly RecordOf[K][]; readonly problem: Problem | null } {
  const read = stored.map((record) => readRecord(kind, record));
  const unread = read.flatMap((result) => (result.ok ? [] : [result.problem]));
  return {
    records: read.flatMap((result) => (result.ok ? [result.value] : [])),
    problem: unread[0] ?? null,
  };
}
