import { ok, type Result } from '../../core/problem.ts';
import type { Session } from '../../core/session/session.ts';
import { NEWER_LIBRARY } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { openInThisTab } from '../../platform/storage/thisTab.ts';
import type { Actions } from '../actions.ts';
import { createTable, KEEPS_VIDEOS, LAST_OPEN } from './createTable.ts';
import { lazyFolder } from './folder/lazyFolder.ts';
import { keepPairs } from './keepPairs.ts';
import type { Library } from './library.ts';
import { patchOpen, useLibrary } from './libraryState.ts';
import { createPoseStore, type PoseStore } from './poseStore.ts';
import { createRecordActions, refreshLists } from './recordActions.ts';
import { refusedLibrary } from './refusedLibrary.ts';
import type { CodeVersions } from './snapshot.ts';
import { whileClosed } from './whileClosed.ts';

/** The library, and what it remembers of clips for everybody who looks for a pose. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly poses: PoseStore | null;
}

/** Opens what this browser holds. One instance for the life of the page. */
export async function createLibrary(
  open: () => Promise<Result<LibraryStorage>>,
  actions: Actions,
  code: CodeVersions,
): Promise<OpenedLibrary> {
  const storage = await open();
  return storage.ok
    ? opened(storage.value, actions, code)
    : { library: refusedLibrary(storage.problem), poses: null };
}

function opened(stored: LibraryStorage, actions: Actions, code: CodeVersions): OpenedLibrary {
  const storage: LibraryStorage = {
    ...stored,
    async commit(changes) {
      const done = await stored.commit(changes);
      if (done.ok) folder.changed();
      return done;
    },
  };
  const poses = createPoseStore(storage, actions, code.pose, (problem) =>
    patchOpen({ saving: 'notSaved', problem }),
  );
  const table = createTable(storage, poses, actions, code);
  const records = createRecordActions(storage);
  const refreshPairs = keepPairs(storage, (problem) => useLibrary.setState({ problem }));
  /** What is deleted does not stay on the page, where it would be saved again. */
  const letGo = async (isDeleted: (session: Session) => boolean): Promise<void> => {
    const { open } = useLibrary.getState();
    if (open && isDeleted(open.session)) await table.closeSession({ discards: true });
  };
  const deleteSession = async (id: string): Promise<Result<null>> => {
    await letGo((session) => session.id === id);
    return records.deleteSession(id);
  };
  const folder = lazyFolder(storage, {
    deleteSession,
    whileClosed: (id, work) => whileClosed(id, work, { table, locks: storage.locks }),
    refresh: () => refreshLists(storage),
  });
  const { start: startFolder, changed: _, ...folderActions } = folder;
  const library: Library = {
    ...records,
    ...table,
    ...folderActions,
    deleteSession,
    async deleteRunner(id) {
      await letGo(({ runnerId }) => runnerId === id);
      return records.deleteRunner(id);
    },
    async changeSession(id, text) {
      const { open } = useLibrary.getState();
      if (open?.session.id !== id || open.access !== 'edit') return records.changeSession(id, text);
      await table.editSession(text);
      const saved = await table.saveNow();
      return saved.ok ? ok({ ...open.session, ...text }) : saved;
    },

    async start() {
      // Read beside the lists: somebody waits for it.
      const here = openInThisTab();
      const opening = here && !useLibrary.getState().open ? table.openSession(here) : null;
      const [keepsVideos, lastOpenId] = await Promise.all([
        storage.value(KEEPS_VIDEOS),
        storage.value(LAST_OPEN),
        refreshLists(storage),
        refreshPairs().catch(console.warn),
      ]);
      storage.onOthersCommit(() => void refreshLists(storage));
      useLibrary.setState({
        status: storage.isNewer ? 'readOnly' : 'open',
        keepsVideos: keepsVideos !== false,
        lastOpenId: typeof lastOpenId === 'string' ? lastOpenId : null,
      });
      await opening;
      void storage.sweep().catch(console.warn);
      void startFolder().catch(console.warn);
    },

    async exportFile(sessionIds, options) {
      const saved = await table.saveNow();
      if (!saved.ok) return saved;
      return (await import('./exportFile.ts')).exportFile(storage, sessionIds, options);
    },
    async importFile(file, tools) {
      if (storage.isNewer) return NEWER_LIBRARY;
      const done = await (await import('./importFile.ts')).importFile(storage, file, tools);
      await Promise.all([refreshLists(storage), refreshPairs()]);
      return done;
    },

    usage: storage.usage,
    persist: storage.persist,
  };
  return { library, poses: storage.isNewer ? null : poses };
}
