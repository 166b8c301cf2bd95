import { failed, ok, type Result } from '../../core/problem.ts';
import { type RecordKind, type RecordOf, readRecord } from '../../core/session/migrate.ts';
import { lastChangedFirst } from '../../core/session/order.ts';
import { newSession } from '../../core/session/session.ts';
import { RECORD_VERSION } from '../../core/session/version.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import type { Library } from './library.ts';
import { useLibrary } from './libraryState.ts';
import { readAll } from './read.ts';

const GONE = failed(
  'record-gone',
  'This is not in the library any more.',
  'It was deleted, perhaps in another tab.',
);

/** Binds what a person can do with the library to where it lies. One instance for the life of the page. */
export function createLibrary(open: () => Promise<Result<LibraryStorage>>): Library {
  let opened: Promise<Result<LibraryStorage>> | null = null;
  const storage = (): Promise<Result<LibraryStorage>> => {
    opened ??= open();
    return opened;
  };

  async function refresh(store: LibraryStorage): Promise<void> {
    const runners = readAll('runners', await store.all('runners'));
    const sessions = readAll('sessions', await store.all('sessions'));
    useLibrary.setState({
      runners: runners.records.toSorted(lastChangedFirst),
      sessions: sessions.records.toSorted(lastChangedFirst),
      problem: runners.problem ?? sessions.problem,
    });
  }

  /** Saves one new or changed record. */
  async function save<K extends 'runners' | 'sessions'>(
    kind: K,
    change: (store: LibraryStorage) => Promise<Result<RecordOf[K]>>,
  ): Promise<Result<RecordOf[K]>> {
    const store = await storage();
    if (!store.ok) return store;
    const record = await change(store.value);
    if (!record.ok) return record;
    const saved = await store.value.commit({ puts: [{ kind, record: record.value }], deletes: [] });
    if (!saved.ok) return saved;
    await refresh(store.value);
    return ok({ ...record.value, ...saved.value[0] });
  }

  const changed =
    <K extends 'runners' | 'sessions'>(kind: K, id: string, patch: Partial<RecordOf[K]>) =>
    async (store: LibraryStorage): Promise<Result<RecordOf[K]>> => {
      const stored = await store.get(kind, id);
      if (stored === undefined) return GONE;
      const read = readRecord(kind, stored);
      return read.ok ? ok({ ...read.value, ...patch }) : read;
    };

  async function deleteSessions(
    ids: readonly string[],
    alsoDelete: readonly { readonly kind: RecordKind; readonly id: string }[] = [],
  ): Promise<Result<null>> {
    const store = await storage();
    if (!store.ok) return store;
    const trials = (await Promise.all(ids.map((id) => store.value.trialsOf(id)))).flatMap(
      (stored) => readAll('trials', stored).records,
    );
    const done = await store.value.commit({
      puts: [],
      deletes: [
        ...trials.map(({ id }) => ({ kind: 'trials' as const, id })),
        ...ids.map((id) => ({ kind: 'sessions' as const, id })),
        ...alsoDelete,
      ],
    });
    if (!done.ok) return done;
    await refresh(store.value);
    return ok(null);
  }

  return {
    async start() {
      const store = await storage();
      if (!store.ok) {
        useLibrary.setState({ status: 'refused', problem: store.problem });
        return;
      }
      await refresh(store.value);
      useLibrary.setState({ status: store.value.isNewer ? 'readOnly' : 'open' });
    },

    addRunner: (text) =>
      save('runners', async () =>
        ok({
          version: RECORD_VERSION,
          id: crypto.randomUUID(),
          revision: 0,
          changed: 0,
          created: new Date().toISOString(),
          ...text,
        }),
      ),
    changeRunner: (id, text) => save('runners', changed('runners', id, text)),
    deleteRunner: (id) =>
      deleteSessions(
        useLibrary
          .getState()
          .sessions.filter(({ runnerId }) => runnerId === id)
          .map((session) => session.id),
        [{ kind: 'runners', id }],
      ),

    addSession: (runnerId, text) =>
      save('sessions', async () => ok({ ...newSession(crypto.randomUUID(), runnerId, new Date()), ...text })),
    changeSession: (id, text) => save('sessions', changed('sessions', id, text)),
    deleteSession: (id) => deleteSessions([id]),

    async trialsOf(sessionIds) {
      const store = await storage();
      if (!store.ok) return [];
      const found = await Promise.all(
        sessionIds.map(async (sessionId) => {
          const { records } = readAll('trials', await store.value.trialsOf(sessionId));
          const session = useLibrary.getState().sessions.find(({ id }) => id === sessionId);
          const place = new Map(session?.trials.map(({ id }, index) => [id, index]));
          return records.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
        }),
      );
      return found.flat();
    },

    async usage() {
      const store = await storage();
      return store.ok ? store.value.usage() : null;
    },
    async persist() {
      const store = await storage();
      return store.ok && store.value.persist();
    },
  };
}
