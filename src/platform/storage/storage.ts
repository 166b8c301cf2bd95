import { ok, type Result } from '../../core/problem.ts';
import type { RecordKind } from '../../core/session/migrate.ts';
import { RECORD_VERSION } from '../../core/session/version.ts';
import { type BigFiles, openBigFiles } from './bigFiles.ts';
import { type Database, openDatabase } from './database.ts';
import { storageProblem } from './problems.ts';
import { commit, type RecordChanges, type Saved } from './records.ts';

/** Bytes, as the browser tells them; both are estimates. */
export interface Usage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether the browser has promised not to clear it when the disk gets full. */
  readonly isPersistent: boolean;
}

/** The library as it lies in this browser. */
export interface LibraryStorage {
  /** A newer version of the app wrote to it: it is looked at and not changed. */
  readonly isNewer: boolean;
  /** As stored: what can't be read is for the caller to tell. */
  all(kind: RecordKind): Promise<readonly unknown[]>;
  get(kind: RecordKind, id: string): Promise<unknown>;
  trialsOf(sessionId: string): Promise<readonly unknown[]>;
  commit(changes: RecordChanges): Promise<Result<readonly Saved[]>>;
  readonly files: BigFiles;
  usage(): Promise<Usage | null>;
  /** Asks the browser to keep it when the disk gets full. Answers whether it does. */
  persist(): Promise<boolean>;
}

const RECORD_VERSION_NAME = 'recordVersion';

/** @param name of the database and of the folder for large data */
export async function openStorage(name = 'evenstride'): Promise<Result<LibraryStorage>> {
  try {
    const { database, isNewerDatabase } = await openEvenIfNewer(name);
    const storedVersion = Number((await database.get('values', RECORD_VERSION_NAME)) ?? 0);
    const isNewer = isNewerDatabase || storedVersion > RECORD_VERSION;
    if (storedVersion < RECORD_VERSION && !isNewer) {
      await database.put('values', RECORD_VERSION, RECORD_VERSION_NAME);
    }
    return ok({
      isNewer,
      all: (kind) => database.getAll(kind),
      get: (kind, id) => database.get(kind, id),
      trialsOf: (sessionId) => database.getAllFromIndex('trials', 'sessionId', sessionId),
      commit: (changes) => commit(database, changes),
      files: await openBigFiles(database, name),
      usage,
      persist: async () => (await navigator.storage?.persist?.()) ?? false,
    });
  } catch (error) {
    return storageProblem(error);
  }
}

/** A database that a newer version of the app made has stores that this one does not know, and those that it knows. */
async function openEvenIfNewer(name: string): Promise<{ database: Database; isNewerDatabase: boolean }> {
  try {
    return { database: await openDatabase(name), isNewerDatabase: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { database: await openDatabase(name, undefined), isNewerDatabase: true };
  }
}

async function usage(): Promise<Usage | null> {
  if (!navigator.storage?.estimate) return null;
  const { usage: usedBytes = 0, quota: quotaBytes = 0 } = await navigator.storage.estimate();
  return { usedBytes, quotaBytes, isPersistent: (await navigator.storage.persisted?.()) ?? false };
}
