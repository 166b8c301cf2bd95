import { MANIFEST_PATH, manifestText } from '../../../core/session/exportManifest.ts';
import { writeIn } from '../../../platform/storage/folder.ts';
import type { LibraryStorage } from '../../../platform/storage/storage.ts';
import { openZip, type ZipEntry, zipStream } from '../../../platform/storage/zipFile.ts';
import { exportEntries } from '../exportEntries.ts';

/**
 * Writes a session's file. Videos and tracks that its file there has and this library doesn't stay in it: another
 * computer put them there.
 *
 * @param before its file that is there now; null: none
 * @throws {DOMException} where it can't be written, and the signal's reason; what was there before is still there
 */
export async function writeSession(
  storage: LibraryStorage,
  folder: FileSystemDirectoryHandle,
  sessionId: string,
  options: {
    readonly name: string;
    readonly withVideos: boolean;
    readonly before: File | null;
    readonly signal: AbortSignal | undefined;
  },
): Promise<File> {
  const { name, withVideos, before, signal } = options;
  const entries = await exportEntries(storage, [sessionId], { withVideos });
  const kept = before ? await keptEntries(before, entries) : [];
  const list = { path: MANIFEST_PATH, text: manifestText };
  return writeIn(folder, name, zipStream([...entries, ...kept], list, { signal }));
}

async function keptEntries(before: File, entries: readonly ZipEntry[]): Promise<readonly ZipEntry[]> {
  const there = await openZip(before);
  const texts = await Promise.all(
    entries
      .filter(({ path }) => path.startsWith('trials/'))
      .map(({ stream }) => new Response(stream()).json()),
  );
  const wanted = new Set(
    (texts as { id: string; pose: { key: string } | null }[]).flatMap(({ id, pose }) => [
      `videos/${id}`,
      ...(pose ? [`poses/${pose.key}.json`, `poses/${pose.key}.track`] : []),
    ]),
  );
  const has = new Set(entries.map(({ path }) => path));
  return [...(there?.values() ?? [])].filter(({ path }) => wanted.has(path) && !has.has(path));
}
