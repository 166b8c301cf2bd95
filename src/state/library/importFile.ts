import { z } from 'zod';
import { ok, type Result } from '../../core/problem.ts';
import {
  checkExport,
  DAMAGED_EXPORT,
  MANIFEST_PATH,
  NOT_AN_EXPORT,
} from '../../core/session/exportManifest.ts';
import { type RecordKind, type RecordOf, readRecord } from '../../core/session/migrate.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { readTrackFile } from '../../platform/storage/trackFile.ts';
import { readZip } from '../../platform/storage/zipFile.ts';
import { readAll } from './read.ts';
import { saysSame } from './snapshot.ts';

/** What became of the sessions in a file. */
export interface Imported {
  readonly added: number;
  /** They are in the library already, the same to the last word. */
  readonly same: number;
  /** They are in the library otherwise: both are there now. */
  readonly keptBoth: number;
}

interface Pose {
  readonly key: string;
  readonly contentHash: string;
  readonly timeScale: number;
  readonly track: Blob;
}

interface Contents {
  readonly runners: readonly Runner[];
  readonly sessions: readonly Session[];
  readonly trials: readonly TrialRecord[];
  readonly poses: readonly Pose[];
  /** By trial. */
  readonly videos: ReadonlyMap<string, Blob>;
}

/** Takes an export into the library. All of it is looked at before anything is written, and then written at once. */
export async function importFile(storage: LibraryStorage, file: Blob): Promise<Result<Imported>> {
  try {
    const contents = await readExport(file);
    if (!contents.ok) return contents;
    return await storage.locks.writing(() => takeIn(storage, contents.value));
  } catch (error) {
    return storageProblem(error);
  }
}

const poseSchema = z.object({
  key: z.string().min(1),
  contentHash: z.string(),
  timeScale: z.number().positive(),
});

async function readExport(file: Blob): Promise<Result<Contents>> {
  const isZip = (await file.slice(0, 2).text()) === 'PK';
  const found = isZip ? await readZip(file) : null;
  if (!found) return isZip ? DAMAGED_EXPORT : NOT_AN_EXPORT;
  const list = found.get(MANIFEST_PATH);
  const checked = checkExport(list ? await list.data.text() : null, Object.fromEntries(found));
  if (!checked.ok) return checked;

  async function records<K extends RecordKind>(kind: K): Promise<Result<RecordOf[K]>[]> {
    return Promise.all(
      inFolder(checked.ok ? checked.value : [], kind).map(async (path) =>
        readRecord(kind, JSON.parse(await found!.get(path)!.data.text())),
      ),
    );
  }
  const runners = await records('runners');
  const sessions = await records('sessions');
  const trials = await records('trials');
  for (const record of [...runners, ...sessions, ...trials]) if (!record.ok) return record;
  const poses: Pose[] = [];
  for (const path of inFolder(checked.value, 'poses').filter((each) => each.endsWith('.json'))) {
    const parsed = poseSchema.safeParse(JSON.parse(await found.get(path)!.data.text()));
    const track = found.get(path.replace(/json$/, 'track'))?.data;
    if (!parsed.success || !track || !(await readTrackFile(track))) return DAMAGED_EXPORT;
    poses.push({ ...parsed.data, track });
  }
  return ok({
    runners: values(runners),
    sessions: values(sessions),
    trials: values(trials),
    poses,
    videos: new Map(
      inFolder(checked.value, 'videos').map((path) => [path.slice('videos/'.length), found.get(path)!.data]),
    ),
  });
}

const inFolder = (paths: readonly string[], folder: string): readonly string[] =>
  paths.filter((path) => path.startsWith(`${folder}/`));

const values = <T>(results: readonly Result<T>[]): T[] =>
  results.flatMap((result) => (result.ok ? [result.value] : []));

async function takeIn(storage: LibraryStorage, contents: Contents): Promise<Result<Imported>> {
  const here = {
    runners: readAll('runners', await storage.all('runners')).records,
    sessions: readAll('sessions', await storage.all('sessions')).records,
  };
  const counts = { added: 0, same: 0, keptBoth: 0 };
  const puts: { kind: RecordKind; record: Runner | Session | TrialRecord }[] = [];
  const written: string[] = [];
  const write = async (prefix: string, data: Blob): Promise<string> => {
    const name = `${prefix}-${crypto.randomUUID()}`;
    written.push(name);
    await storage.files.write(name, data);
    return name;
  };
  const undo = () => Promise.allSettled(written.map((name) => storage.files.delete(name)));
  try {
    for (const runner of contents.runners) {
      // Somebody who is known stays as written down here.
      if (!here.runners.some(({ id }) => id === runner.id))
        puts.push({ kind: 'runners', record: asNew(runner) });
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
            ...trial,
            id: ids.get(trial.id)!,
            sessionId: ids.get(session.id)!,
            video: { ...trial.video, keptAs: video ? await write('video', video) : null },
            pose: await poseHere(storage, contents, trial.pose, write),
            isAnalyzing: false,
          }),
        });
      }
    }
    const done = await storage.commit({ puts, deletes: [] });
    if (!done.ok) await undo();
    return done.ok ? ok(counts) : done;
  } catch (error) {
    await undo();
    return storageProblem(error);
  }
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
    trial && { ...trial, isAnalyzing: false, video: { ...trial.video, keptAs: null } };
  return (
    saysSame(there, session) &&
    stored.length === trials.length &&
    trials.every((trial) => saysSame(plain(trial)!, plain(stored.find(({ id }) => id === trial.id))))
  );
}

/** The track of a trial, put where this library looks for it, unless it is there already. */
async function poseHere(
  { poses }: LibraryStorage,
  contents: Contents,
  pose: TrialRecord['pose'],
  write: (prefix: string, data: Blob) => Promise<string>,
): Promise<TrialRecord['pose']> {
  if (!pose) return null;
  const there = await poses.get(pose.key);
  if (there?.isWhole) return pose;
  const found = contents.poses.find(({ key }) => key === pose.key);
  if (!found) return null;
  const { track, ...facts } = found;
  const name = await write('pose', track);
  const put = await poses.replace(
    { ...facts, files: [name], isWhole: true, bytes: track.size },
    there?.files ?? [],
  );
  return put.ok && put.value ? pose : null;
}
