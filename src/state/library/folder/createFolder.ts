import { ok, type Result } from '../../../core/problem.ts';
import { folderProblem, mayUse } from '../../../platform/storage/folder.ts';
import { storageProblem } from '../../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { type AnswerTools, answerDecision } from './answerDecision.ts';
import type { FolderActions } from './folderActions.ts';
import { FOLDER, forgetIndex } from './folderIndex.ts';
import { type FolderState, useFolder } from './folderState.ts';
import { passFolder } from './passFolder.ts';

interface ChosenFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly withVideos: boolean;
}

export interface Folder extends FolderActions {
  /** Takes up the folder of last time, if there was one. */
  start(): Promise<void>;
  /** Something was saved: it goes to the folder once nothing more is saved for a while. */
  changed(): void;
}

/** So long nothing is to be saved before the folder is written. */
const QUIET_MS = 3000;
/** Large files are not written so often that it takes more than a tenth of the time. */
const REST_PER_WORK = 10;
const LONGEST_REST_MS = 120_000;
/** How often the folder is looked at while the page is seen; also whenever the person comes back to it. */
const LOOK_MS = 60_000;

export function createFolder(storage: LibraryStorage, library: AnswerTools): Folder {
  const patch = (state: Partial<FolderState>): void => useFolder.setState(state);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restMs = QUIET_MS;
  let queue: Promise<void> = Promise.resolve();
  let hadFolder = false;
  let passing = new AbortController();
  /** Counts what was saved, so that what comes while the folder is written is not called saved. */
  let changes = 0;

  addEventListener('focus', () => void look());
  setInterval(() => document.visibilityState === 'visible' && void look(), LOOK_MS);

  async function pass({ handle, withVideos }: ChosenFolder): Promise<void> {
    clearTimeout(timer);
    const seenChanges = changes;
    if (!(await mayUse(handle))) return patch({ status: 'asks', problem: null });
    patch({ status: 'working' });
    const began = performance.now();
    passing = new AbortController();
    const { signal } = passing;
    const onStep = (done: number, total: number): void => {
      const leftMs = ((performance.now() - began) * (total - done)) / done;
      patch({ progress: { done, total, secondsLeft: done > 0 ? leftMs / 1000 : null } });
    };
    try {
      const options = { withVideos, signal, onStep };
      const left = await storage.locks.onFolder(() => passFolder(storage, handle, options));
      signal.throwIfAborted();
      const isAll = seenChanges === changes;
      patch({
        ...left,
        problem: null,
        status: isAll ? 'kept' : 'waiting',
        ...(isAll && { savedAt: new Date() }),
      });
    } catch (error) {
      // It was left meanwhile.
      if (signal.aborted) return;
      const problem = folderProblem(error);
      if (!problem.ok) patch({ status: 'failed', problem: problem.problem });
    } finally {
      patch({ progress: null });
    }
    restMs = Math.min(LONGEST_REST_MS, Math.max(QUIET_MS, REST_PER_WORK * (performance.now() - began)));
  }

  /** One after the other. */
  function look(): Promise<void> {
    queue = queue
      .then(async () => {
        const folder = await chosen();
        if (folder) await pass(folder);
      })
      .catch(console.warn);
    return queue;
  }

  /** As every tab of this library has it. */
  async function chosen(): Promise<ChosenFolder | null> {
    const folder = ((await storage.value(FOLDER)) as ChosenFolder | undefined) ?? null;
    const { folder: before } = useFolder.getState();
    // Left, here or in another tab.
    if (!folder && hadFolder) useFolder.setState(useFolder.getInitialState());
    hadFolder = folder !== null;
    if (folder && (before?.name !== folder.handle.name || before.withVideos !== folder.withVideos))
      patch({ folder: { name: folder.handle.name, withVideos: folder.withVideos } });
    return folder;
  }

  async function keep(folder: ChosenFolder): Promise<void> {
    await storage.setValue(FOLDER, folder);
    stop();
    await chosen();
  }

  /** What is being written for another choice. */
  const stop = (): void => passing.abort(new DOMException('Another choice was made.', 'AbortError'));

  return {
    async start() {
      if (!storage.isNewer) await look();
    },

    changed() {
      changes += 1;
      const { folder, status } = useFolder.getState();
      if (!folder) return;
      if (status === 'kept') patch({ status: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void look(), restMs);
    },

    async chooseFolder(handle, withVideos) {
      try {
        const before = await chosen();
        if (!(await before?.handle.isSameEntry(handle)))
          await storage.locks.onFolder(() => forgetIndex(storage));
        await keep({ handle, withVideos });
      } catch (error) {
        return storageProblem(error);
      }
      void look();
      return ok(null);
    },

    async forgetFolder() {
      clearTimeout(timer);
      await storage.setValue(FOLDER, null);
      stop();
      await chosen();
      await storage.locks.onFolder(() => forgetIndex(storage));
    },

    async allowFolder() {
      const folder = await chosen();
      if (folder && (await mayUse(folder.handle, true))) await look();
    },

    async setFolderVideos(withVideos) {
      const folder = await chosen();
      if (folder) await keep({ ...folder, withVideos });
      void look();
    },

    lookInFolder: look,

    async answerFolder(decisions, answer, tools) {
      const folder = await chosen();
      if (!folder) return ok(null);
      let done: Result<null> = ok(null);
      try {
        for (const [index, decision] of decisions.entries()) {
          const onStep = (part: number, of: number): void =>
            tools?.onStep?.(index * of + part, decisions.length * of);
          const own = { signal: tools?.signal, onStep };
          done = await answerDecision(storage, folder.handle, decision, answer, library, own);
          if (!done.ok) break;
        }
      } catch (error) {
        tools?.signal?.throwIfAborted();
        done = folderProblem(error);
      } finally {
        await look();
      }
      return done;
    },
  };
}
