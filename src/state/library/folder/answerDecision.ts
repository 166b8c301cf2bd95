import { failed, ok, type Result } from '../../../core/problem.ts';
import { fileIn } from '../../../platform/storage/fileSystem.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { importFile } from '../importFile.ts';
import { readAll } from '../read.ts';
import type { WorkTools } from '../work.ts';
import type { FolderAnswer } from './folderActions.ts';
import { readIndex, writeIndex } from './folderIndex.ts';
import type { FolderDecision } from './folderState.ts';
import { readSessionFile } from './readSessionFile.ts';
import { sessionDigest } from './sessionDigest.ts';

/** What of the library an answer needs. */
export interface AnswerTools {
  deleteSession(id: string): Promise<Result<null>>;
  /**
   * Runs while nobody has the session open; a page that has it lets it go before, and opens it again afterwards. A
   * problem where another tab has it.
   */
  whileClosed<T>(sessionId: string, work: () => Promise<Result<T>>): Promise<Result<T>>;
  refresh(): Promise<void>;
}

/**
 * Does what the person decided of one session. Whatever both sides agree on afterwards is noted; the folder is written
 * the next time it is brought up to the library.
 *
 * @throws {DOMException} where the folder can't be read; the signal's reason
 */
export async function answerDecision(
  storage: LibraryStorage,
  folder: FileSystemDirectoryHandle,
  decision: FolderDecision,
  answer: FolderAnswer,
  library: AnswerTools,
  tools?: WorkTools,
): Promise<Result<null>> {
  const { sessionId } = decision;
  if (decision.kind === 'gone') {
    const deleted = answer === 'deleteHere' ? await library.deleteSession(sessionId) : ok(null);
    // Without it, it is new to the folder.
    if (deleted.ok) await agree(storage, sessionId, null);
    return deleted;
  }
  const { fileName } = decision;
  const file = await fileIn(folder, fileName);
  if (!file) return CHANGED_AGAIN;
  // Should it have been changed since the person was asked, they are asked about that.
  const seen = await readSessionFile(file);
  if (seen.sessionId !== sessionId || seen.digest !== decision.there) return CHANGED_AGAIN;
  if (answer !== 'keepHere') {
    const taken = await library.whileClosed(sessionId, async () =>
      (await digestHere(storage, sessionId)) === decision.here
        ? importFile(storage, file, { ...tools, replaces: answer === 'bringIn' })
        : CHANGED_AGAIN,
    );
    await library.refresh();
    if (!taken.ok) return taken;
  }
  await agree(storage, sessionId, { digest: seen.digest, fileName });
  return ok(null);
}

/** null: it is not here. */
async function digestHere(storage: LibraryStorage, sessionId: string): Promise<string | null> {
  const stored = await storage.get('sessions', sessionId);
  const [session] = readAll('sessions', stored ? [stored] : []).records;
  return session
    ? sessionDigest(session, readAll('trials', await storage.trialsOf(sessionId)).records)
    : null;
}

/** Notes what the folder said when the person decided: it is not asked about again, and may be written over. */
const agree = (
  storage: LibraryStorage,
  sessionId: string,
  there: { readonly digest: string; readonly fileName: string } | null,
): Promise<void> =>
  storage.locks.onFolder(async () => {
    const index = await readIndex(storage);
    const { [sessionId]: before, ...others } = index.agreed;
    const agreed = there ? { ...others, [sessionId]: { runner: null, ...before, ...there } } : others;
    await writeIndex(storage, { ...index, agreed });
  });

const CHANGED_AGAIN = failed(
  'folder-changed',
  'This session was changed just now, here or in the folder.',
  'Nothing was brought in or written over. It is asked about again with what is there now.',
);
