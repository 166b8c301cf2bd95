import type { FolderInput } from '../../../core/folder/plan.ts';
import type { FolderIndex, SeenFile } from './folderIndex.ts';
import { type LibraryNow, runnerWords } from './libraryNow.ts';

/** What is here, what is there, and what both last agreed on. */
export function planInput(
  { sessions, runners, storedIds, known }: LibraryNow,
  files: ReadonlyMap<string, SeenFile>,
  before: FolderIndex,
  withVideos: boolean,
): FolderInput {
  const here = new Map(
    sessions.map(({ id, runnerId }) => {
      const { digest, videos } = known[id]!;
      const runner = runnerWords(runners.find((each) => each.id === runnerId));
      return [id, { digest, runner, videos: withVideos ? videos : [] }];
    }),
  );
  return {
    here,
    unreadHere: new Set(storedIds.filter((id) => !here.has(id))),
    there: [...files].flatMap(([name, { kind, sessionId, digest, videos }]) =>
      kind === 'session' ? { name, sessionId, digest, videos } : [],
    ),
    unread: new Map(
      [...files].flatMap(([name, { kind }]) =>
        kind === 'damaged' || kind === 'newer' ? [[name, kind]] : [],
      ),
    ),
    agreed: new Map(Object.entries(before.agreed)),
  };
}
