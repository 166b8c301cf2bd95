import type { Agreed } from '../../../core/folder/plan.ts';
import { RECORD_VERSION } from '../../../core/session/version.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';

/** A file as it was when it was read; while its size and time stay it is not read again. */
export interface SeenFile {
  readonly sizeBytes: number;
  readonly lastModifiedMs: number;
  /** `other`: an archive, but not of one session. */
  readonly kind: 'session' | 'damaged' | 'newer' | 'other';
  readonly sessionId: string;
  readonly digest: string;
  readonly videos: readonly string[];
  readonly runnerName: string;
  readonly date: string;
}

/** A session as it was when its digest was found; that stays as long as its revision. */
interface KnownSession {
  readonly revision: number;
  readonly digest: string;
  /** Trials whose videos are kept. */
  readonly videos: readonly string[];
}

/** What is known of the folder from the last time. */
export interface FolderIndex {
  readonly files: Readonly<Record<string, SeenFile>>;
  readonly sessions: Readonly<Record<string, KnownSession>>;
  readonly agreed: Readonly<Record<string, Agreed>>;
}

/** Names of values in the library: the folder's handle, and what is known of it. */
export const FOLDER = 'folder';
const INDEX = 'folderIndex';
const EMPTY: FolderIndex = { files: {}, sessions: {}, agreed: {} };

export async function readIndex(storage: LibraryStorage): Promise<FolderIndex> {
  const stored = (await storage.value(INDEX)) as
    | (FolderIndex & { readonly recordVersion: number })
    | undefined;
  if (!stored) return EMPTY;
  // Records of another version have other digests: all of it is looked at again.
  return stored.recordVersion === RECORD_VERSION ? stored : { ...EMPTY, agreed: stored.agreed };
}

export const writeIndex = (storage: LibraryStorage, index: FolderIndex): Promise<void> =>
  storage.setValue(INDEX, { ...index, recordVersion: RECORD_VERSION });

export const forgetIndex = (storage: LibraryStorage): Promise<void> => writeIndex(storage, EMPTY);
