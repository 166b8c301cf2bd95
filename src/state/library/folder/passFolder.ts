import { folderFileName } from '../../../core/folder/fileName.ts';
import { type Decision, type FolderInput, planFolder } from '../../../core/folder/plan.ts';
import type { Runner } from '../../../core/session/runner.ts';
import type { Session } from '../../../core/session/session.ts';
import { fileIn } from '../../../platform/storage/fileSystem.ts';
import { filesIn } from '../../../platform/storage/folder.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { readAll } from '../read.ts';
import type { WorkTools } from '../work.ts';
import { type FolderIndex, readIndex, type SeenFile, writeIndex } from './folderIndex.ts';
import type { FolderDecision } from './folderState.ts';
import { readSessionFile } from './readSessionFile.ts';
import { sessionDigest } from './sessionDigest.ts';
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
  const files = await look(listed, before);
  const plan = planFolder(inputOf(library, files, before, withVideos));
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

interface LibraryNow {
  readonly sessions: readonly Session[];
  readonly runners: readonly Runner[];
  /** Sessions that are stored, whether they can be read or not. */
  readonly storedIds: readonly string[];
  readonly known: FolderIndex['sessions'];
}

async function readLibrary(storage: LibraryStorage, before: FolderIndex): Promise<LibraryNow> {
  const stored = await storage.all('sessions');
  const sessions: Session[] = [];
  const known: Record<string, FolderIndex['sessions'][string]> = {};
  for (const session of readAll('sessions', stored).records) {
    const was = before.sessions[session.id];
    if (was?.revision === session.revision) known[session.id] = was;
    else {
      const trials = readAll('trials', await storage.trialsOf(session.id));
      // Half of a session is not written over all of it.
      if (trials.problem) continue;
      known[session.id] = {
        revision: session.revision,
        digest: await sessionDigest(session, trials.records),
        videos: trials.records.flatMap(({ id, video }) => (video.keptAs === null ? [] : id)),
      };
    }
    sessions.push(session);
  }
  return {
    sessions,
    runners: readAll('runners', await storage.all('runners')).records,
    storedIds: stored.map((record) => (record as { readonly id: string }).id),
    known,
  };
}

async function look(listed: ReadonlyMap<string, File>, before: FolderIndex): Promise<Map<string, SeenFile>> {
  const files = new Map<string, SeenFile>();
  for (const [name, file] of listed) {
    // Being written, by this computer or another.
    if (file.size === 0) continue;
    const was = before.files[name];
    files.set(name, was && isSame(was, file) ? was : await readSessionFile(file));
  }
  return files;
}

const isSame = (seen: SeenFile, file: File): boolean =>
  seen.sizeBytes === file.size && seen.lastModifiedMs === file.lastModified;

/** Whether a file is still what the plan was made for; else the next time tells. */
async function isAsSeen(
  folder: FileSystemDirectoryHandle,
  name: string,
  seen: SeenFile | undefined,
): Promise<boolean> {
  const file = await fileIn(folder, name);
  return !!seen && !!file && isSame(seen, file);
}

function inputOf(
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

const runnerWords = (runner: Runner | undefined): string =>
  runner ? JSON.stringify([runner.name, runner.notes, runner.tags]) : '';

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
