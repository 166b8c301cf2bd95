import { ok, type Result } from '../../core/problem.ts';
import type { RecordKind } from '../../core/session/migrate.ts';
import { RECORD_VERSION } from '../../core/session/version.ts';
import { type BigFiles, openBigFiles } from './bigFiles.ts';
import { type Database, openDatabase } from './database.ts';
import { type Locks, openLocks } from './locks.ts';
import { openPoses, type Poses } from './poses.ts';
import { NEWER_LIBRARY, storageProblem } from './problems.ts';
import { commit, type RecordChanges, type Saved } from './records.ts';
import { sweep } from './sweep.ts';

/** Bytes, as the browser tells them; both are estimates. */
export interface Usage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether the browser has promised not to clear it when the disk gets full. */
  readonly isPersistent: boolean;
}

/** The library as it lies in this browser. */
export interface LibraryStorage {
  /** A newer version of the app wrote to it: it is looked at, and whatever would change it does nothing or is refused. */
  readonly isNewer: boolean;
  /** As stored: what can't be read is for the caller to tell. */
  all(kind: RecordKind): Promise<readonly unknown[]>;
  get(kind: RecordKind, id: string): Promise<unknown>;
  trialsOf(sessionId: string): Promise<readonly unknown[]>;
  /** Files that only deleted trials referred to go with them. Other pages are told. */
  commit(changes: RecordChanges): Promise<Result<readonly Saved[]>>;
  /** Hears of every commit by another page. */
  onOthersCommit(listener: () => void): void;
  readonly files: BigFiles;
  readonly poses: Poses;
  readonly locks: Locks;
  /** Single values by name: settings. */
  value(name: string): Promise<unknown>;
  setValue(name: string, value: unknown): Promise<void>;
  /** Changes a value as one step, whatever other pages do meanwhile; they are told. */
  changeValue(name: string, change: (was: unknown) => unknown): Promise<void>;
  /** Takes away what a killed page left. */
  sweep(): Promise<void>;
  usage(): Promise<Usage | null>;
  /** Asks the browser to keep it when the disk gets full. Answers whether it does. */
  persist(): Promise<boolean>;
}

const RECORD_VERSION_NAME = 'recordVersion';

/** @param name of the database, of the folder for large data and of the locks */
export async function openStorage(name = 'evenstride'): Promise<Result<LibraryStorage>> {
  try {
    const { database, isNewerDatabase } = await openEvenIfNewer(name);
    const storedVersion = Number((await database.get('values', RECORD_VERSION_NAME)) ?? 0);
    const isNewer = isNewerDatabase || storedVersion > RECORD_VERSION;
    if (storedVersion < RECORD_VERSION && !isNewer) {
      await database.put('values', RECORD_VERSION, RECORD_VERSION_NAME);
    }
    const files = await openBigFiles(database, name);
    const poses = openPoses(database);
    const locks = openLocks(name);
    const channel = new BroadcastChannel(name);
    return ok({
      isNewer,
      all: (kind) => database.getAll(kind),
      get: (kind, id) => database.get(kind, id),
      trialsOf: (sessionId) => database.getAllFromIndex('trials', 'sessionId', sessionId),
      async commit(changes) {
        if (isNewer) return NEWER_LIBRARY;
        const done = await commit(database, changes);
        if (!done.ok) return done;
        channel.postMessage('committed');
        // What can't be deleted now is swept away later.
        await Promise.allSettled(done.value.freedFiles.map((file) => files.delete(file)));
        return ok(done.value.saved);
      },
      onOthersCommit: (listener) => channel.addEventListener('message', listener),
      files,
      poses: isNewer ? { ...poses, touch: async () => {} } : poses,
      locks,
      value: (key) => database.get('values', key),
      setValue: async (key, value) => void (isNewer || (await database.put('values', value, key))),
      async changeValue(key, change) {
        if (isNewer) return;
        const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
        await transaction.store.put(change(await transaction.store.get(key)), key);
        await transaction.done;
        channel.postMessage('committed');
      },
      sweep: async () => void (isNewer || (await locks.sweeping(() => sweep(database, files)))),
      usage,
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
    });
  } catch (error) {
    return storageProblem(error);
  }
}

/** A database that a newer version of the app made has the stores that this one knows, and others. */
async function openEvenIfNewer(name: string): Promise<{ database: Database; isNewerDatabase: boolean }> {
  try {
    return { database: await openDatabase(name), isNewerDatabase: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { database: await openDatabase(name, null), isNewerDatabase: true };
  }
}

async function usage(): Promise<Usage | null> {
  if (!navigator.storage?.estimate) return null;
  const { usage: usedBytes = 0, quota: quotaBytes = 0 } = await navigator.storage.estimate();
  return { usedBytes, quotaBytes, isPersistent: (await navigator.storage.persisted?.()) ?? false };
}
