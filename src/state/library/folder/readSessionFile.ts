import { checkExport, MANIFEST_PATH, manifestOf } from '../../../core/session/exportManifest.ts';
import { factsOf, type ZipEntry } from '../../../platform/storage/zipFile.ts';
import { openExport, recordsIn, textOf } from '../readExport.ts';
import type { SeenFile } from './folderIndex.ts';
import { sessionDigest } from './sessionDigest.ts';

/**
 * What a file in the folder is, from its records alone: gigabytes of video are not read before it is brought in.
 *
 * @throws {DOMException} where it can't be read
 */
export async function readSessionFile(file: File): Promise<SeenFile> {
  const seen = {
    sizeBytes: file.size,
    lastModifiedMs: file.lastModified,
    sessionId: '',
    digest: '',
    videos: [],
    runnerName: '',
    date: '',
  };
  const opened = await openExport(file);
  if (!opened.ok) return { ...seen, kind: 'damaged' };
  const entries = opened.value;
  const list = entries.get(MANIFEST_PATH);
  const listText = list ? await textOf(list).catch(unlessUnread) : null;
  const checked = checkExport(listText, await foundIn(entries, listText));
  if (!checked.ok) return { ...seen, kind: checked.problem.code === 'newer-version' ? 'newer' : 'damaged' };
  const all = [...entries.values()];
  const [sessions, trials, runners] = [
    await recordsIn('sessions', all),
    await recordsIn('trials', all),
    await recordsIn('runners', all),
  ];
  for (const records of [sessions, trials, runners]) {
    if (!records.ok) return { ...seen, kind: records.problem.code === 'newer-version' ? 'newer' : 'damaged' };
  }
  const [session, ...others] = sessions.ok ? sessions.value : [];
  if (!session || others.length > 0 || !trials.ok || !runners.ok) return { ...seen, kind: 'other' };
  return {
    ...seen,
    kind: 'session',
    sessionId: session.id,
    digest: await sessionDigest(session, trials.value),
    videos: all.flatMap(({ path }) => (path.startsWith('videos/') ? path.slice('videos/'.length) : [])),
    runnerName: runners.value[0]?.name ?? '',
    date: session.date,
  };
}

/** Of records what they are, of the rest how long it is. */
async function foundIn(entries: ReadonlyMap<string, ZipEntry>, listText: string | null) {
  const listed = manifestOf(listText)?.files ?? {};
  const found: Record<string, { bytes: number; sha256: string }> = {};
  for (const { path, bytes } of entries.values()) {
    const facts = path.endsWith('.json')
      ? await factsOf(entries.get(path)!)
      : { bytes, sha256: listed[path]?.sha256 ?? '' };
    if (facts) found[path] = facts;
  }
  return found;
}

/** What is damaged in an archive is no text. */
function unlessUnread(error: unknown): null {
  if (error instanceof DOMException) throw error;
  return null;
}
