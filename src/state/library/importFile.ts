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
  tools: WorkTools = {},
): Promise<Result<Imported>> {
  try {
    const entries = await openExport(file);
    if (!entries.ok) return entries;
    // Tracks and videos are read once to be checked and once to be taken in.
    const all = [...entries.value.values()];
    const onBytes = countBytes(bytesOf(all) + bytesOf(all.filter(isLarge)), tools);
    const contents = await readExport(entries.value, tools, onBytes);
    if (!contents.ok) return contents;
    return await storage.locks.writing(() => takeIn(storage, contents.value, tools, onBytes));
  } catch (error) {
    tools.signal?.throwIfAborted();
    return storageProblem(error);
  }
}

const isLarge = ({ path }: ZipEntry): boolean => path.startsWith('videos/') || path.endsWith('.track');

async function takeIn(
  storage: LibraryStorage,
  contents: ExportContents,
  { signal }: WorkTools,
  onBytes: (bytes: number) => void,
): Promise<Result<Imported>> {
  const here = {
    runners: readAll('runners', await storage.all('runners')).records,
    sessions: readAll('sessions', await storage.all('sessions')).records,
  };
  const newPairs = without(contents.ownPairs, await storedPairs(storage));
  const counts = { added: 0, same: 0, keptBoth: 0, mergedRunners: 0, ownPairs: newPairs.length };
  const puts: { kind: RecordKind; record: Runner | Session | TrialRecord }[] = [];
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
      const record = known ? merged : asNew(runner);
      if (record) puts.push({ kind: 'runners', record });
    }
    for (const session of contents.sessions) {
      const trials = contents.trials.filter(({ sessionId }) => sessionId === session.id);
      const there = here.sessions.find(({ id }) => id === session.id);
      if (there && (await isSame(storage, there, session, trials))) {
        counts.same += 1;
        continue;
      }
      counts[there ? 'keptBoth' : 'added'] += 1;
      const ids = new Map(
        [session.id, ...trials.map(({ id }) => id)].map((id) => [id, there ? crypto.randomUUID() : id]),
      );
      puts.push({ kind: 'sessions', record: renamed(session, ids) });
      for (const trial of trials) {
        const video = contents.videos.get(trial.id);
        puts.push({
          kind: 'trials',
          record: asNew({
            ...withoutAnalysis(trial),
            id: ids.get(trial.id)!,
            sessionId: ids.get(session.id)!,
            video: { ...trial.video, keptAs: video ? await write('video', video) : null },
            pose: await poseHere(trial.pose),
          }),
        });
      }
    }
    signal?.throwIfAborted();
    const done = await storage.commit({ puts, deletes: [], poses: [...poses.values()] });
    if (!done.ok) await undo();
    else if (newPairs.length > 0) {
      await changePairs(storage, (stored) => [...stored, ...without(newPairs, stored)]);
    }
    return done.ok ? ok(counts) : done;
  } catch (error) {
    await undo();
    throw error;
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
const withoutAnalysis = ({ model: _, ...trial }: TrialRecord): TrialRecord => ({
  ...trial,
  isAnalyzing: false,
});

async function hasTrack({ poses, files }: LibraryStorage, key: string): Promise<boolean> {
  const entry = await poses.get(key);
  return !!entry?.isWhole && (await files.read(entry.files[0] ?? ''))?.size === entry.bytes;
}

const asNew = <R extends Runner | Session | TrialRecord>(record: R): R => ({
  ...record,
  revision: 0,
  changed: 0,
});

const renamed = (session: Session, ids: ReadonlyMap<string, string>): Session => {
  const named = (id: string | null): string | null => id && (ids.get(id) ?? null);
  const { before, after, standing } = session.shown;
  return asNew({
    ...session,
    id: ids.get(session.id)!,
    trials: session.trials.flatMap((trial) => {
      const id = ids.get(trial.id);
      return id ? [{ ...trial, id }] : [];
    }),
    shown: { before: named(before), after: named(after), standing: named(standing) },
  });
};

/** A copy of its own keeps or refers to its video as it likes: that is no difference. */
async function isSame(
  storage: LibraryStorage,
  there: Session,
  session: Session,
  trials: readonly TrialRecord[],
): Promise<boolean> {
  const stored = readAll('trials', await storage.trialsOf(there.id)).records;
  const plain = (trial: TrialRecord | undefined) =>
    trial && { ...withoutAnalysis(trial), video: { ...trial.video, keptAs: null } };
  return (
    saysSame(there, session) &&
    stored.length === trials.length &&
    trials.every((trial) => saysSame(plain(trial)!, plain(stored.find(({ id }) => id === trial.id))))
  );
}
