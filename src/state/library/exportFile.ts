import { failed, ok, type Result } from '../../core/problem.ts';
import { MANIFEST_PATH, manifestText } from '../../core/session/exportManifest.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { writeZip, type ZipEntry } from '../../platform/storage/zipFile.ts';
import { readAll } from './read.ts';

/** Sessions with their runners, tracks and, where wished, kept videos as one file: docs/session-file.md. */
export async function exportFile(
  storage: LibraryStorage,
  sessionIds: readonly string[],
  withVideos: boolean,
): Promise<Result<Blob>> {
  try {
    const all = readAll('sessions', await storage.all('sessions')).records;
    const sessions = all.filter(({ id }) => sessionIds.includes(id));
    const runners = readAll('runners', await storage.all('runners')).records.filter(({ id }) =>
      sessions.some(({ runnerId }) => runnerId === id),
    );
    const stored = await Promise.all(sessions.map(({ id }) => storage.trialsOf(id)));
    const trials = readAll('trials', stored.flat()).records;
    const zip = await writeZip(
      [
        ...runners.map((runner) => jsonEntry(`runners/${runner.id}`, runner)),
        ...sessions.map((session) => jsonEntry(`sessions/${session.id}`, session)),
        ...trials.map((trial) => jsonEntry(`trials/${trial.id}`, trial)),
        ...(await poseEntries(storage, trials)),
        ...(withVideos ? await videoEntries(storage, trials) : []),
      ],
      { path: MANIFEST_PATH, text: manifestText },
    );
    return zip ? ok(zip) : TOO_LARGE;
  } catch (error) {
    return storageProblem(error);
  }
}

const jsonEntry = (name: string, value: unknown): ZipEntry => ({
  path: `${name}.json`,
  data: new Blob([JSON.stringify(value)]),
});

async function poseEntries(
  { poses, files }: LibraryStorage,
  trials: readonly TrialRecord[],
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const key of new Set(trials.flatMap(({ pose }) => pose?.key ?? []))) {
    const entry = await poses.get(key);
    const track = entry?.isWhole ? await files.read(entry.files[0] ?? '') : null;
    if (!entry || !track) continue;
    const { contentHash, timeScale } = entry;
    entries.push(jsonEntry(`poses/${key}`, { key, contentHash, timeScale }), {
      path: `poses/${key}.track`,
      data: track,
    });
  }
  return entries;
}

async function videoEntries({ files }: LibraryStorage, trials: readonly TrialRecord[]): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const { id, video } of trials) {
    const data = video.keptAs === null ? null : await files.read(video.keptAs);
    if (data) entries.push({ path: `videos/${id}`, data });
  }
  return entries;
}

const TOO_LARGE = failed(
  'export-too-large',
  'This is more than fits into one file (4 GB).',
  'Export fewer sessions at a time, or without the videos.',
);
