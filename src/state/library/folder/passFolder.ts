import { folderFileName } from '../../../core/folder/fileName.ts';
import { type Decision, planFolder } from '../../../core/folder/plan.ts';
import { filesIn } from '../../../platform/storage/folder.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import type { WorkTools } from '../work.ts';
import { readIndex, type SeenFile, writeIndex } from './folderIndex.ts';
import type { FolderDecision } from './folderState.ts';
import { type LibraryNow, readLibrary, runnerWords } from './libraryNow.ts';
import { planInput } from './planInput.ts';
import { readSessionFile } from './readSessionFile.ts';
import { isAsSeen, seeFiles } from './seenFiles.ts';
import { writeSession } from './writeSession.ts';

/** What is left for the person once a folder was brought up to the library. */
export interface PassOutcome {
  readonly decisions: readonly FolderDecision[];
  readonly damaged: readonly string[];
  readonly newer: readonly string[];
}

interface PassOptions extends WorkTools {
  readonly withVideos: boolean;
}

/**
 * Brings a folder up to the library: what was changed here is written there, what was deleted here is deleted there.
 * Nothing is changed here, and nothing there that only the folder has.
 *
 * @throws {DOMException} where the folder can't be read or written, and the signal's reason; what was done until then is
 *   done
 */
export async function passFolder(
  storage: LibraryStorage,
  folder: FileSystemDirectoryHandle,
  { withVideos, signal, onStep }: PassOptions,
): Promise<PassOutcome> {
  const before = await readIndex(storage);
  const library = await readLibrary(storage, before);
  const listed = new Map((await filesIn(folder)).map((file) => [file.name, file]));
  const files = await seeFiles(listed, before);
  const plan = planFolder(planInput(library, files, before, withVideos));
  const agreed = new Map(plan.agreed);
  // What is empty was begun and never finished.
  const isTaken = (name: string): boolean => (listed.get(name)?.size ?? 0) > 0;
  try {
    for (const name of plan.deletes) {
      if (!(await isAsSeen(folder, name, files.get(name)))) continue;
      await folder.removeEntry(name);
      // Should another computer put it back, it is new.
      agreed.delete(files.get(name)!.sessionId);
      files.delete(name);
    }
    for (const [done, { sessionId, fileName }] of plan.writes.entries()) {
      signal?.throwIfAborted();
      onStep?.(done, plan.writes.length);
      const session = library.sessions.find(({ id }) => id === sessionId)!;
      const runner = library.runners.find(({ id }) => id === session.runnerId);
      const naming = { runnerName: runner?.name ?? '', date: session.date, id: sessionId };
      const name = fileName ?? folderFileName(naming, isTaken);
      if (fileName && !(await isAsSeen(folder, fileName, files.get(fileName)))) continue;
      const old = fileName ? (listed.get(fileName) ?? null) : null;
      const written = await writeSession(storage, folder, sessionId, {
        name,
        withVideos,
        before: old,
        signal,
      });
      listed.set(name, written);
      const { digest } = library.known[sessionId]!;
      // Read back: it is what was really written, should the session have been changed meanwhile.
      const seen = await readSessionFile(written);
      files.set(name, seen);
      if (seen.digest === digest)
        agreed.set(sessionId, { digest, runner: runnerWords(runner), fileName: name });
    }
  } finally {
    await writeIndex(storage, {
      files: Object.fromEntries(files),
      sessions: library.known,
      agreed: Object.fromEntries(agreed),
    });
  }
  const named = (kind: SeenFile['kind']): string[] =>
    [...files].flatMap(([name, file]) => (file.kind === kind ? [name] : []));
  return {
    decisions: plan.decisions.map((decision) => withWords(decision, library, files)),
    damaged: named('damaged'),
    newer: named('newer'),
  };
}

function withWords(
  decision: Decision,
  { sessions, runners }: LibraryNow,
  files: ReadonlyMap<string, SeenFile>,
): FolderDecision {
  if (decision.kind !== 'gone') {
    const { runnerName, date } = files.get(decision.fileName)!;
    return { ...decision, runnerName, date };
  }
  const session = sessions.find(({ id }) => id === decision.sessionId)!;
  return {
    ...decision,
    runnerName: runners.find(({ id }) => id === session.runnerId)?.name ?? '',
    date: session.date,
  };
}
