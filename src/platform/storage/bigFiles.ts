import type { Database } from './database.ts';
import { fileIn, fillFile, isNotFound } from './fileSystem.ts';
import { streamToBlob } from './streamToBlob.ts';

/** Large data by name. A file is written once and never changed: what is new gets a new name. */
export interface BigFiles {
  /**
   * @throws {DOMException} where there is no room, or `data` can't be read; the signal's reason. Nothing is left of the
   * file then.
   */
  write(name: string, data: ReadableStream<Uint8Array<ArrayBuffer>>, signal?: AbortSignal): Promise<void>;
  /** null where there is none. */
  read(name: string): Promise<Blob | null>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/**
 * In the origin-private file system; in the database where that is missing (private windows of some browsers) or can't
 * be written from the page (Safari before 26).
 */
export async function openBigFiles(database: Database, folder: string): Promise<BigFiles> {
  try {
    if ('createWritable' in FileSystemFileHandle.prototype) {
      const root = await navigator.storage.getDirectory();
      return withOlder(
        inFileSystem(await root.getDirectoryHandle(folder, { create: true })),
        inDatabase(database),
      );
    }
  } catch (error) {
    console.warn(error);
  }
  return inDatabase(database);
}

const inFileSystem = (folder: FileSystemDirectoryHandle): BigFiles => ({
  async write(name, data, signal) {
    const handle = await folder.getFileHandle(name, { create: true });
    await fillFile(handle, data, () => folder.removeEntry(name), signal);
  },
  read: (name) => fileIn(folder, name),
  async delete(name) {
    try {
      await folder.removeEntry(name);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  },
  async names() {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  },
});

/** What was written before the browser had a file system stays where it is. */
const withOlder = (files: BigFiles, older: BigFiles): BigFiles => ({
  write: files.write,
  read: async (name) => (await files.read(name)) ?? older.read(name),
  delete: async (name) => void (await Promise.all([files.delete(name), older.delete(name)])),
  names: async () => [...(await files.names()), ...(await older.names())],
});

const inDatabase = (database: Database): BigFiles => ({
  async write(name, data, signal) {
    const blob = await streamToBlob(data);
    signal?.throwIfAborted();
    await database.put('blobs', blob, name);
  },
  read: async (name) => (await database.get('blobs', name)) ?? null,
  delete: (name) => database.delete('blobs', name),
  names: () => database.getAllKeys('blobs'),
});
