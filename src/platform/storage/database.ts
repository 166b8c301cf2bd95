import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A pose track that was found, or the part of one that was found so far. */
export interface PoseEntry {
  /** Names video, model, runner and the code that found it. */
  readonly key: string;
  /** Of the video. */
  readonly contentHash: string;
  /** Files that hold it: one when it is whole, else the parts in order. */
  readonly files: readonly string[];
  readonly isWhole: boolean;
  /** Real seconds in one second of the file when it was found. */
  readonly timeScale: number;
  readonly bytes: number;
  /** Place in the order of all changes when it was last wanted. */
  readonly used: number;
}

/** What every stored record shows of itself; the rest of it is read by `core/session/migrate.ts`. */
export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
}

/** What of a trial decides which files are its own. */
export interface StoredTrial extends StoredRecord {
  readonly video?: { readonly contentHash: string; readonly keptAs: string | null };
}

export interface LibrarySchema extends DBSchema {
  runners: { key: string; value: StoredRecord };
  sessions: { key: string; value: StoredRecord };
  trials: {
    key: string;
    value: StoredTrial;
    indexes: { sessionId: string; contentHash: string; poseKey: string; keptAs: string };
  };
  poses: { key: string; value: PoseEntry; indexes: { contentHash: string } };
  /** Large data where there is no origin-private file system to write to. */
  blobs: { key: string; value: Blob };
  /** Single values by name. */
  values: { key: string; value: unknown };
}

export type Database = IDBPDatabase<LibrarySchema>;

/** Of the stores, not of the records in them: raised only when a store is added. */
const DATABASE_VERSION = 1;

/**
 * @param version null: whatever is there
 * @throws {DOMException} where the browser stores nothing, or a newer version is there
 */
export function openDatabase(name: string, version: number | null = DATABASE_VERSION): Promise<Database> {
  return openDB<LibrarySchema>(name, version ?? undefined, {
    upgrade(database) {
      database.createObjectStore('runners', { keyPath: 'id' });
      database.createObjectStore('sessions', { keyPath: 'id' });
      const trials = database.createObjectStore('trials', { keyPath: 'id' });
      trials.createIndex('sessionId', 'sessionId');
      trials.createIndex('contentHash', 'video.contentHash');
      trials.createIndex('poseKey', 'pose.key');
      trials.createIndex('keptAs', 'video.keptAs');
      database.createObjectStore('poses', { keyPath: 'key' }).createIndex('contentHash', 'contentHash');
      database.createObjectStore('blobs');
      database.createObjectStore('values');
    },
    /** A newer version of the app, in another tab, waits for this one to let go. */
    blocking: (_was, _is, event) => (event.target as IDBDatabase).close(),
  });
}
