import { z } from 'zod';
import type { BaselinePair } from '../../core/ownMdc/pair.ts';
import { baselinePairsSchema } from '../../core/ownMdc/pairSchema.ts';
import { ok, type Result } from '../../core/problem.ts';
import {
  checkExport,
  DAMAGED_EXPORT,
  MANIFEST_PATH,
  NOT_AN_EXPORT,
  OWN_PAIRS_PATH,
} from '../../core/session/exportManifest.ts';
import { type RecordKind, type RecordOf, readRecord } from '../../core/session/migrate.ts';
import type { Runner } from '../../core/session/runner.ts';
import type { Session } from '../../core/session/session.ts';
import type { TrialRecord } from '../../core/session/trialRecord.ts';
import { readTrack } from '../../platform/analysis/readTrack.ts';
import { streamToBlob } from '../../platform/storage/streamToBlob.ts';
import { type EntryFacts, factsOf, openZip, type ZipEntry } from '../../platform/storage/zipFile.ts';
import type { WorkTools } from './work.ts';

interface ExportedPose {
  readonly key: string;
  readonly contentHash: string;
  readonly timeScale: number;
  readonly track: ZipEntry;
}

/** What is in an exported file; tracks and videos are read from it when they are wanted. */
export interface ExportContents {
  readonly runners: readonly Runner[];
  readonly sessions: readonly Session[];
  readonly trials: readonly TrialRecord[];
  readonly poses: readonly ExportedPose[];
  /** For the clinic's own measurement error: in exports of a whole library. */
  readonly ownPairs: readonly BaselinePair[];
  /** By trial. */
  readonly videos: ReadonlyMap<string, ZipEntry>;
}

const poseSchema = z.object({
  key: z.string().min(1),
  contentHash: z.string(),
  timeScale: z.number().positive(),
});

/** What an archive holds, by path; a problem where it is none. */
export async function openExport(file: Blob): Promise<Result<ReadonlyMap<string, ZipEntry>>> {
  const isZip = (await file.slice(0, 2).text()) === 'PK';
  const entries = isZip ? await openZip(file) : null;
  return entries ? ok(entries) : isZip ? DAMAGED_EXPORT : NOT_AN_EXPORT;
}

/**
 * All of an exported file, looked at to the last bit.
 *
 * @param onBytes hears of the bytes that were read
 * @throws {DOMException} where the file can't be read; the signal's reason
 */
export async function readExport(
  entries: ReadonlyMap<string, ZipEntry>,
  { signal }: WorkTools,
  onBytes: (bytes: number) => void,
): Promise<Result<ExportContents>> {
  const found: Record<string, EntryFacts> = {};
  for (const entry of entries.values()) {
    const facts = await factsOf(entry, { signal, onBytes });
    if (!facts) return DAMAGED_EXPORT;
    found[entry.path] = facts;
  }
  const list = entries.get(MANIFEST_PATH);
  const checked = checkExport(list ? await textOf(list) : null, found);
  if (!checked.ok) return checked;
  return contentsOf(checked.value.map((path) => entries.get(path)!));
}

async function contentsOf(entries: readonly ZipEntry[]): Promise<Result<ExportContents>> {
  const runners = await recordsIn('runners', entries);
  const sessions = await recordsIn('sessions', entries);
  const trials = await recordsIn('trials', entries);
  for (const records of [runners, sessions, trials]) if (!records.ok) return records;
  const poses: ExportedPose[] = [];
  for (const entry of inFolder('poses', entries).filter(({ path }) => path.endsWith('.json'))) {
    const parsed = poseSchema.safeParse(await jsonOf(entry));
    const track = entries.find(({ path }) => path === entry.path.replace(/json$/, 'track'));
    if (!parsed.success || !track || !(await readTrack(await streamToBlob(track.stream()))))
      return DAMAGED_EXPORT;
    poses.push({ ...parsed.data, track });
  }
  const pairs = entries.find(({ path }) => path === OWN_PAIRS_PATH);
  const ownPairs = baselinePairsSchema.safeParse(pairs ? await jsonOf(pairs) : []);
  if (!ownPairs.success) return DAMAGED_EXPORT;
  return ok({
    ownPairs: ownPairs.data,
    runners: runners.ok ? runners.value : [],
    sessions: sessions.ok ? sessions.value : [],
    trials: trials.ok ? trials.value : [],
    poses,
    videos: new Map(inFolder('videos', entries).map((entry) => [entry.path.slice('videos/'.length), entry])),
  });
}

/** The records of one kind; the first that can't be read says why. */
export async function recordsIn<K extends RecordKind>(
  kind: K,
  entries: readonly ZipEntry[],
): Promise<Result<RecordOf[K][]>> {
  const records: RecordOf[K][] = [];
  for (const entry of inFolder(kind, entries)) {
    const read = readRecord(kind, await jsonOf(entry));
    if (!read.ok) return read;
    records.push(read.value);
  }
  return ok(records);
}

const inFolder = (folder: string, entries: readonly ZipEntry[]): readonly ZipEntry[] =>
  entries.filter(({ path }) => path.startsWith(`${folder}/`));

export const textOf = async (entry: ZipEntry): Promise<string> => (await streamToBlob(entry.stream())).text();

/** undefined where it is no JSON. */
async function jsonOf(entry: ZipEntry): Promise<unknown> {
  try {
    return JSON.parse(await textOf(entry));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
