import { ok, type Result } from '../../core/problem.ts';
import type { Database, PoseEntry } from './database.ts';
import { storageProblem } from './problems.ts';
import { nextChange, undo } from './records.ts';

/** The pose tracks that were found, by key. */
export interface Poses {
  get(key: string): Promise<PoseEntry | undefined>;
  /**
   * Puts an entry in the place of one with those files, or of none (empty). Answers false, and does nothing, where
   * another tab was quicker.
   */
  replace(entry: Omit<PoseEntry, 'used'>, filesBefore: readonly string[]): Promise<Result<boolean>>;
  /** Notes that it was wanted. */
  touch(key: string): Promise<void>;
}

export const openPoses = (database: Database): Poses => ({
  get: (key) => database.get('poses', key),

  async replace(entry, filesBefore) {
    const transaction = database.transaction(['poses', 'values'], 'readwrite', { durability: 'strict' });
    const done = transaction.done.catch((error: unknown) => error);
    try {
      const there = await transaction.objectStore('poses').get(entry.key);
      const isAsExpected = (there?.files ?? []).join() === filesBefore.join();
      if (isAsExpected) {
        const used = await nextChange(transaction.objectStore('values'));
        await transaction.objectStore('poses').put({ ...entry, used });
      }
      await transaction.done;
      return ok(isAsExpected);
    } catch (error) {
      undo(transaction);
      await done;
      return storageProblem(error);
    }
  },

  async touch(key) {
    const transaction = database.transaction(['poses', 'values'], 'readwrite');
    const there = await transaction.objectStore('poses').get(key);
    if (there) {
      const used = await nextChange(transaction.objectStore('values'));
      await transaction.objectStore('poses').put({ ...there, used });
    }
    await transaction.done;
  },
});
