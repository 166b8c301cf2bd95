import { ok, type Result } from '../../core/problem.ts';
import { mergeRunner } from '../../core/session/mergeRunner.ts';
import type { RecordKind } from '../../core/session/migrate.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { PoseEntry } from '../../platform/storage/database.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { counted, type ZipEntry } from '../../platform/storage/zipFile.ts';
import { changePairs, storedPairs, without } from './keepPairs.ts';
import { readAll } from './read.ts';
import { type ExportContents, openExport, readExport } from './readExport.ts';
import { saysSame } from './snapshot.ts';
import { bytesOf, countBytes, type WorkTools } from './work.ts';

/** What became of the sessions in a file. */
export interface Imported {
  readonly added: number;
  /** They are in the library already, the same to the last word. */
  readonly same: number;
  /** They are in the library otherwise: both are there now. */
  readonly keptBoth: number;
  /** Runners who are in the library already, of whom the file said more: it was added to their notes and tags. */
  readonly mergedRunners: number;
  /** Pairs for the clinic's own measurement error that were not here. */
  readonly ownPairs: number;
  /** They were in the library otherwise: it has what the file says now. */
  readonly replaced: number;
}

export interface ImportOptions extends WorkTools {
  /** Whether a session that is here otherwise becomes what the file says; else both are kept. */
  readonly replaces?: boolean;
}

/**
 * Takes an export into the library. All of it is looked at before anything is written, and then written at once; what
 * goes wrong or is cancelled before changes nothing.
 *
 * @throws the signal's reason
 */
export async function importFile(
  storage: LibraryStorage,
  file: Blob,
  options: ImportOptions = {},
): Promise<Result<Imported>> {
  try {
    const entries = await openExport(file);
    if (!entries.ok) return entries;
    // Tracks and videos are read once to be checked and once to be taken in.
    const all = [...entries.value.values()];
    const onBytes = countBytes(bytesOf(all) + bytesOf(all.filter(isLarge)), options);
    const contents = await readExport(entries.value, options, onBytes);
    if (!contents.ok) return contents;
    return await storage.locks.writing(() => takeIn(storage, contents.value, options, onBytes));
  } catch (error) {
    options.signal?.throwIfAborted();
    return storageProblem(error);
  }
}

const isLarge = ({ path }: ZipEntry): boolean => path.startsWith('videos/') || path.endsWith('.track');

async function takeIn(
  storage: LibraryStorage,
  contents: ExportContents,
  { signal, replaces = false }: ImportOptions,
  onBytes: (bytes: number) => void,
): Promise<Result<Imported>> {
  const here = {
    runners: readAll('runners', await storage.all('runners')).records,
    sessions: readAll('sessions', await storage.all('sessions')).records,
  };
  const newPairs = without(contents.ownPairs, await storedPairs(storage));
  const counts = { added: 0, same: 0, keptBoth: 0, replaced: 0, mergedRunners: 0, ownPairs: newPairs.length };
  const puts: { kind: RecordKind; record: Runner | Session | TrialRecord }[] = [];
  const deletes: { kind: RecordKind; id: string }[] = [];
  const poses = new Map<string, Omit<PoseEntry, 'used'>>();
  const written: string[] = [];
  const write = async (prefix: string, entry: ZipEntry): Promise<string> => {
    const name = `${prefix}-${crypto.randomUUID()}`;
    written.push(name);
    await storage.files.write(name, counted(entry, onBytes).stream(), signal);
    return name;
  };
  const undo = () => Promise.allSettled(written.map((name) => storage.files.delete(name)));
  try {
    for (const runner of contents.runners) {
      const known = here.runners.find(({ id }) => id === runner.id);
      const merged = known && mergeRunner(known, runner);
      if (merged) counts.mergedRunners += 1;
      const record = known ? merged : at(0, runner);
      if (record) puts.push({ kind: 'runners', record });
    }
    for (const session of contents.sessions) {
      const trials = contents.trials.filter(({ sessionId }) => sessionId === session.id);
      const there = here.sessions.find(({ id }) => id === session.id);
      const stored = there ? readAll('trials', await storage.trialsOf(there.id)).records : [];
      if (there && isSame(there, session, stored, trials)) {
        counts.same += 1;
        continue;
      }
      counts[there ? (replaces ? 'replaced' : 'keptBoth') : 'added'] += 1;
      const isBeside = there && !replaces;
      const replaced = replaces ? stored : [];
      const ids = new Map(
        [session.id, ...trials.map(({ id }) => id)].map((id) => [id, isBeside ? crypto.randomUUID() : id]),
      );
      const revision = (!isBeside && there?.revision) || 0;
      puts.push({ kind: 'sessions', record: at(revision, renamed(session, ids)) });
      for (const trial of trials) {
        const was = replaced.find(({ id }) => id === trial.id);
        puts.push({
          kind: 'trials',
          record: at(was?.revision ?? 0, {
            ...withoutAnalysis(trial),
            id: ids.get(trial.id)!,
            sessionId: ids.get(session.id)!,
            video: { ...trial.video, keptAs: await videoHere(trial, was) },
            pose: await poseHere(trial.pose),
          }),
        });
      }
      for (const { id } of replaced) {
        if (!trials.some((trial) => trial.id === id)) deletes.push({ kind: 'trials', id });
      }
    }
    signal?.throwIfAborted();
    const done = await storage.commit({ puts, deletes, poses: [...poses.values()] });
    if (!done.ok) await undo();
    else if (newPairs.length > 0) {
      await changePairs(storage, (stored) => [...stored, ...without(newPairs, stored)]);
    }
    return done.ok ? ok(counts) : done;
  } catch (error) {
    await undo();
    throw error;
  }

  /** A video that is kept here stays; else the one in the file comes along. */
  async function videoHere({ id, video }: TrialRecord, was: TrialRecord | undefined): Promise<string | null> {
    if (was?.video.keptAs && was.video.contentHash === video.contentHash) return was.video.keptAs;
    const found = contents.videos.get(id);
    return found ? write('video', found) : null;
  }

  /** The track of a trial comes along, unless it is here already. */
  async function poseHere(pose: TrialRecord['pose']): Promise<TrialRecord['pose']> {
    if (!pose || poses.has(pose.key) || (await hasTrack(storage, pose.key))) return pose;
    const found = contents.poses.find(({ key }) => key === pose.key);
    if (!found) return null;
    const { track, ...facts } = found;
    const name = await write('pose', track);
    poses.set(pose.key, { ...facts, files: [name], isWhole: true, bytes: track.bytes });
    return pose;
  }
}

/** One that was going on elsewhere does not go on here. */
export const withoutAnalysis = ({ model: _, ...trial }: TrialRecord): TrialRecord => ({
  ...trial,
  isAnalyzing: false,
});

async function hasTrack({ poses, files }: LibraryStorage, key: string): Promise<boolean> {
  const entry = await poses.get(key);
  return !!entry?.isWhole && (await files.read(entry.files[0] ?? ''))?.size === entry.bytes;
}

/** As it is to be stored in the place of the one with that revision, or of none (0). */
const at = <R extends Runner | Session | TrialRecord>(revision: number, record: R): R => ({
  ...record,
  revision,
  changed: 0,
});

const renamed = (session: Session, ids: ReadonlyMap<string, string>): Session => {
  const named = (id: string | null): string | null => id && (ids.get(id) ?? null);
  const { before, after, standing } = session.shown;
  return {
    ...session,
    id: ids.get(session.id)!,
    trials: session.trials.flatMap((trial) => {
      const id = ids.get(trial.id);
      return id ? [{ ...trial, id }] : [];
    }),
    shown: { before: named(before), after: named(after), standing: named(standing) },
  };
};

/** A copy of its own keeps or refers to its video as it likes: that is no difference. */
function isSame(
  there: Session,
  session: Session,
  stored: readonly TrialRecord[],
  trials: readonly TrialRecord[],
): boolean {
  const plain = (trial: TrialRecord | undefined) =>
    trial && { ...withoutAnalysis(trial), video: { ...trial.video, keptAs: null } };
  return (
    saysSame(there, session) &&
    stored.length === trials.length &&
    trials.every((trial) => saysSame(plain(trial)!, plain(stored.find(({ id }) => id === trial.id))))
  );
}
