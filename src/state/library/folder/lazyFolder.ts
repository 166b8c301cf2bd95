import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { once } from '../lazyLibrary.ts';
import type { AnswerTools } from './answerDecision.ts';
import type { Folder } from './createFolder.ts';
import { FOLDER } from './folderIndex.ts';

/** The folder, whose code is loaded once one is chosen. */
export function lazyFolder(storage: LibraryStorage, library: AnswerTools): Folder {
  let loaded: Folder | null = null;
  const load = once(async () => {
    loaded = (await import('./createFolder.ts')).createFolder(storage, library);
    return loaded;
  });
  return {
    async start() {
      if (await storage.value(FOLDER)) await (await load()).start();
    },
    changed: () => loaded?.changed(),
    chooseFolder: async (...args) => (await load()).chooseFolder(...args),
    forgetFolder: async () => (await load()).forgetFolder(),
    allowFolder: async () => (await load()).allowFolder(),
    setFolderVideos: async (withVideos) => (await load()).setFolderVideos(withVideos),
    lookInFolder: async () => (await load()).lookInFolder(),
    answerFolder: async (...args) => (await load()).answerFolder(...args),
  };
}
