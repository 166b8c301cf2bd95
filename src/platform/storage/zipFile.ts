import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BlobReader, type Entry, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A file in an archive, or for one. Its bytes come in small pieces: it may be larger than the memory. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  /** @throws {DOMException} (the stream does) where it can't be read */
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** What a file in an archive is, for the list that comes with it. */
export interface EntryFacts {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** When to stop, and where to say how many bytes more were dealt with. */
export interface ZipTools {
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

export const blobEntry = (path: string, data: Blob): ZipEntry => ({
  path,
  bytes: data.size,
  stream: () => data.stream(),
});

/** The same, which tells of its bytes as they are read. */
export const counted = (entry: ZipEntry, onBytes: (bytes: number) => void): ZipEntry => ({
  ...entry,
  stream: () => entry.stream().pipeThrough(passing((chunk) => onBytes(chunk.length))),
});

/** In this page: a worker of the library's own would not be held to this origin (docs/architecture.md). */
const HERE = { useWebWorkers: false };
/** Times, which differ between two archives of the same, are left out as far as the format lets. */
const AS_WRITTEN = { ...HERE, extendedTimestamp: false, lastModDate: new Date(1980, 0, 1) };

/**
 * Entries as one zip, with a last entry that lists the others, made while it is read. Text is packed; tracks and
 * videos, which hardly get smaller, are not. The stream fails where an entry can't be read, or with the signal's reason.
 */
export function zipStream(
  entries: readonly ZipEntry[],
  list: { readonly path: string; text(facts: Readonly<Record<string, EntryFacts>>): string },
  tools: ZipTools = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const write = async (): Promise<void> => {
    const zip = new ZipWriter(writable, AS_WRITTEN);
    const facts: Record<string, EntryFacts> = {};
    const put = async (entry: ZipEntry): Promise<void> => {
      const hashed = hashing(tools);
      await zip.add(
        entry.path,
        { readable: entry.stream().pipeThrough(hashed.through), size: entry.bytes },
        { level: entry.path.endsWith('.json') ? 6 : 0 },
      );
      facts[entry.path] = hashed.facts();
    };
    for (const entry of entries) await put(entry);
    await put(blobEntry(list.path, new Blob([list.text(facts)])));
    await zip.close();
  };
  write().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

/**
 * What an archive says that it holds, by path; nothing of it was looked at. null where it is cut off, or none.
 *
 * @throws {DOMException} where the file can't be read
 */
export async function openZip(file: Blob): Promise<ReadonlyMap<string, ZipEntry> | null> {
  const reader = new ZipReader(new BlobReader(file), {
    ...HERE,
    // What is said of an entry in two or three places must agree.
    checkLocalDirectory: true,
    checkLocalFilename: true,
    checkOverlappingEntry: true,
  });
  const entries = await unlessDamaged(reader.getEntries());
  return entries && new Map(entries.map((entry) => [entry.filename, entryOf(entry)]));
}

const entryOf = (entry: Entry): ZipEntry => ({
  path: entry.filename,
  bytes: entry.uncompressedSize,
  stream() {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const read = entry.directory ? writable.close() : entry.getData(writable);
    read.catch((error: unknown) => writable.abort(error).catch(() => undefined));
    return readable.pipeThrough(passing());
  },
});

/**
 * What an entry of an archive really is: all of it is read. null where it is damaged.
 *
 * @throws {DOMException} where the file can't be read; the signal's reason
 */
export async function factsOf(entry: ZipEntry, tools: ZipTools = {}): Promise<EntryFacts | null> {
  const hashed = hashing(tools);
  const read = entry.stream().pipeThrough(hashed.through).pipeTo(new WritableStream());
  const isRead = await unlessDamaged(read.then(() => true));
  tools.signal?.throwIfAborted();
  return isRead ? hashed.facts() : null;
}

/** null for what the library says of an archive that is none; what the browser says is passed on. */
async function unlessDamaged<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return null;
  }
}

/** Passes on what comes, and knows afterwards what it was. */
function hashing({ signal, onBytes }: ZipTools) {
  const hash = sha256.create();
  let bytes = 0;
  return {
    through: passing((chunk) => {
      signal?.throwIfAborted();
      hash.update(chunk);
      bytes += chunk.length;
      onBytes?.(chunk.length);
    }),
    facts: (): EntryFacts => ({ bytes, sha256: bytesToHex(hash.digest()) }),
  };
}

const passing = (look?: (chunk: Uint8Array) => void) =>
  new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    async transform(chunk, controller) {
      look?.(chunk);
      controller.enqueue(chunk);
      // Pieces come one after the other without a pause: whoever uses the page would wait for the whole file.
      if (performance.now() - restedMs < MAX_BUSY_MS) return;
      await nextTask();
      restedMs = performance.now();
    },
  });

const MAX_BUSY_MS = 10;
/** Of all streams: several work in one task. */
let restedMs = 0;

/** Without a timer, which tabs in the background slow down. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
