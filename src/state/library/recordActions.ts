import { failed, ok, type Result } from '../../core/problem.ts';
import { type RecordKind, type RecordOf, readRecord } from '../../core/session/migrate.ts';
import { lastChangedFirst } from '../../core/session/order.ts';
import { RECORD_VERSION } from '../../core/session/version.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import type { RecordActions } from './library.ts';
import { useLibrary } from './libraryState.ts';
import { readAll } from './read.ts';

/** Fills the lists with what is stored. */
export async function refreshLists(storage: LibraryStorage): Promise<void> {
  const stored = await Promise.all([storage.all('runners'), storage.all('sessions')]);
  const [runners, sessions] = [readAll('runners', stored[0]), readAll('sessions', stored[1])];
  useLibrary.setState({
    runners: runners.records.toSorted(lastChangedFirst),
    sessions: sessions.records.toSorted(lastChangedFirst),
    problem: runners.problem ?? sessions.problem,
  });
}

export function createRecordActions(storage: LibraryStorage): RecordActions {
  async function save<K extends 'runners' | 'sessions'>(
    kind: K,
    record: RecordOf[K],
  ): Promise<Result<RecordOf[K]>> {
    const saved = await storage.commit({ puts: [{ kind, record }], deletes: [] });
    if (!saved.ok) return saved;
    await refreshLists(storage);
    return ok({ ...record, ...saved.value[0] });
  }

  async function change<K extends 'runners' | 'sessions'>(
    kind: K,
    id: string,
    patch: Partial<RecordOf[K]>,
  ): Promise<Result<RecordOf[K]>> {
    const read = await readOne(storage, kind, id);
    return read.ok ? save(kind, { ...read.value, ...patch }) : read;
  }

  async function deleteSessions(
    ids: readonly string[],
    alsoDelete: readonly { readonly kind: RecordKind; readonly id: string }[] = [],
  ): Promise<Result<null>> {
    const trialIds = await Promise.all(
      ids.map(async (id) => (await storage.trialsOf(id)).map((trial) => (trial as { id: string }).id)),
    );
    const done = await storage.commit({
      puts: [],
      deletes: [
        ...trialIds.flat().map((id) => ({ kind: 'trials' as const, id })),
        ...ids.map((id) => ({ kind: 'sessions' as const, id })),
        ...alsoDelete,
      ],
    });
    if (!done.ok) return done;
    await refreshLists(storage);
    return ok(null);
  }

  return {
    addRunner: (text) =>
      save('runners', {
        version: RECORD_VERSION,
        id: crypto.randomUUID(),
        revision: 0,
        changed: 0,
        created: new Date().toISOString(),
        ...text,
      }),
    changeRunner: (id, text) => change('runners', id, text),
    deleteRunner: (id) =>
      deleteSessions(
        useLibrary
          .getState()
          .sessions.filter(({ runnerId }) => runnerId === id)
          .map((session) => session.id),
        [{ kind: 'runners', id }],
      ),
    changeSession: (id, text) => change('sessions', id, text),
    deleteSession: (id) => deleteSessions([id]),

    async trialsOf(sessionIds) {
      const { sessions } = useLibrary.getState();
      const found = await Promise.all(
        sessionIds.map(async (sessionId) => {
          const { records } = readAll('trials', await storage.trialsOf(sessionId));
          const order = sessions.find(({ id }) => id === sessionId)?.trials.map(({ id }) => id) ?? [];
          return records.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        }),
      );
      return found.flat();
    },
  };
}

/** A record as it is stored now, if it can be read. */
export async function readOne<K extends RecordKind>(
  storage: LibraryStorage,
  kind: K,
  id: string,
): Promise<Result<RecordOf[K]>> {
  const stored = await storage.get(kind, id);
  return stored === undefined ? GONE : readRecord(kind, stored);
}

const GONE = failed(
  'record-gone',
  'This is not in the library any more.',
  'It was deleted, perhaps in another tab.',
);
