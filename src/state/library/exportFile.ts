import { ok, type Result } from '../../core/problem.ts';
import { MANIFEST_PATH, manifestText } from '../../core/session/exportManifest.ts';
import { fillFile } from '../../platform/storage/fileSystem.ts';
import { storageProblem } from '../../platform/storage/problems.ts';
import type { LibraryStorage } from '../../platform/storage/storage.ts';
import { streamToBlob } from '../../platform/storage/streamToBlob.ts';
import { zipStream } from '../../platform/storage/zipFile.ts';
import { type ExportParts, exportEntries } from './exportEntries.ts';
import { bytesOf, countBytes, type WorkTools } from './work.ts';

export interface ExportOptions extends WorkTools, ExportParts {
  /** The file that the person chose for it; left out: it is only answered. */
  readonly into?: FileSystemFileHandle | undefined;
}

/**
 * Sessions with their runners, tracks and, where wished, kept videos as one file: docs/session-file.md. What goes
 * wrong, or is cancelled, leaves the chosen file as it was.
 *
 * @throws the signal's reason
 */
export async function exportFile(
  storage: LibraryStorage,
  sessionIds: readonly string[],
  options: ExportOptions,
): Promise<Result<Blob>> {
  const { into, signal } = options;
  try {
    const entries = await exportEntries(storage, sessionIds, options);
    const onBytes = countBytes(bytesOf(entries), options);
    const packed = zipStream(entries, { path: MANIFEST_PATH, text: manifestText }, { signal, onBytes });
    return ok(into ? await write(packed, into) : await streamToBlob(packed));
  } catch (error) {
    signal?.throwIfAborted();
    return storageProblem(error);
  }
}

async function write(packed: ReadableStream<Uint8Array<ArrayBuffer>>, into: FileSystemFileHandle) {
  // Choosing a new file made an empty one.
  await fillFile(into, packed, () => removed(into));
  return into.getFile();
}

/** Where the browser can. */
const removed = (file: FileSystemFileHandle & { remove?(): Promise<void> }) => file.remove?.();
