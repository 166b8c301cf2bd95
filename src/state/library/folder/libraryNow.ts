import type { Runner } from '../../../core/session/runner.ts';
import type { Session } from '../../../core/session/session.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { readAll } from '../read.ts';
import type { FolderIndex } from './folderIndex.ts';
import { sessionDigest } from './sessionDigest.ts';

/** What is here, to be held against what is in the folder. */
export interface LibraryNow {
  readonly sessions: readonly Session[];
  readonly runners: readonly Runner[];
  /** Sessions that are stored, whether they can be read or not. */
  readonly storedIds: readonly string[];
  readonly known: FolderIndex['sessions'];
}

export async function readLibrary(storage: LibraryStorage, before: FolderIndex): Promise<LibraryNow> {
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

/** What of a runner goes with each session. */
export const runnerWords = (runner: Runner | undefined): string =>
  runner ? JSON.stringify([runner.name, runner.notes, runner.tags]) : '';
