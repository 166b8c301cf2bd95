import { OWN_PAIRS_PATH } from '../../core/session/exportManifest.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { blobEntry, type ZipEntry } from '../../platform/storage/zipFile.ts';
import { storedPairs } from './keepPairs.ts';
import { readAll } from './read.ts';

/** What an export holds besides its sessions, their runners, trials and tracks. */
export interface ExportParts {
  readonly withVideos: boolean;
  /** Of a whole library: the clinic's own pairs too, and runners without a session. */
  readonly isWhole?: boolean;
}

export async function exportEntries(
  storage: LibraryStorage,
  sessionIds: readonly string[],
  { withVideos, isWhole = false }: ExportParts,
): Promise<readonly ZipEntry[]> {
  const all = readAll('sessions', await storage.all('sessions')).records;
  const sessions = all.filter(({ id }) => sessionIds.includes(id));
  const runners = readAll('runners', await storage.all('runners')).records.filter(
    ({ id }) => isWhole || sessions.some(({ runnerId }) => runnerId === id),
  );
  const pairs = isWhole ? await storedPairs(storage) : [];
  const stored = await Promise.all(sessions.map(({ id }) => storage.trialsOf(id)));
  const trials = readAll('trials', stored.flat()).records;
  return [
    ...runners.map((runner) => jsonEntry(`runners/${runner.id}.json`, runner)),
    ...sessions.map((session) => jsonEntry(`sessions/${session.id}.json`, session)),
    ...trials.map((trial) => jsonEntry(`trials/${trial.id}.json`, trial)),
    ...(pairs.length > 0 ? [jsonEntry(OWN_PAIRS_PATH, pairs)] : []),
    ...(await poseEntries(storage, trials)),
    ...(withVideos ? await videoEntries(storage, trials) : []),
  ];
}

const jsonEntry = (path: string, value: unknown): ZipEntry =>
  blobEntry(path, new Blob([JSON.stringify(value)]));

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
    entries.push(
      jsonEntry(`poses/${key}.json`, { key, contentHash, timeScale }),
      blobEntry(`poses/${key}.track`, track),
    );
  }
  return entries;
}

async function videoEntries({ files }: LibraryStorage, trials: readonly TrialRecord[]): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const { id, video } of trials) {
    const data = video.keptAs === null ? null : await files.read(video.keptAs);
    if (data) entries.push(blobEntry(`videos/${id}`, data));
  }
  return entries;
}
