import type { Page } from 'playwright';
import type { Session } from '../../src/core/session/session.ts';
import type { TrialRecord } from '../../src/core/session/trialRecord.ts';

/** What lies on the disk of a browser, read past the app. */
export interface StoredLibrary {
  readonly sessions: readonly Session[];
  readonly trials: readonly TrialRecord[];
  readonly poses: readonly {
    readonly key: string;
    readonly files: readonly string[];
    readonly isWhole: boolean;
  }[];
  /** Bytes of each file for large data. */
  readonly files: Readonly<Record<string, number>>;
}

export const storedLibrary = (page: Page): Promise<StoredLibrary> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('evenstride');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = (store: string) =>
      new Promise<never[]>((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as never[]);
        reading.onerror = () => reject(reading.error);
      });
    const [sessions, trials, poses] = [await all('sessions'), await all('trials'), await all('poses')];
    database.close();
    const root = await navigator.storage.getDirectory();
    const files: Record<string, number> = {};
    for await (const [name, handle] of (await root.getDirectoryHandle('evenstride')).entries()) {
      files[name] = (await (handle as FileSystemFileHandle).getFile()).size;
    }
    return { sessions, trials, poses, files };
  });

/** Files that records name and that are not there whole. */
export const missingFiles = ({ trials, poses, files }: StoredLibrary): readonly string[] => [
  ...trials
    .filter(({ video }) => video.keptAs && files[video.keptAs] !== video.sizeBytes)
    .map(({ video }) => `video “${video.name}”`),
  ...trials
    .filter(({ pose }) => pose && !poses.some(({ key, isWhole }) => key === pose.key && isWhole))
    .map(({ video }) => `track of “${video.name}”`),
  ...poses.flatMap((pose) => pose.files).filter((name) => !files[name]),
];
