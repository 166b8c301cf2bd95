import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Unzip, UnzipInflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly data: Blob;
}

/** What a file in an archive is, for the list that comes with it. */
export interface EntryFacts {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** The archives that every program reads have 32 bits for sizes and places. */
const MAX_BYTES = 4_000_000_000;
/** Memory taken before what is written goes to the browser, which keeps large blobs on the disk. */
const PIECE_BYTES = 32 * 1024 * 1024;

/**
 * Entries as one zip, with a last entry that lists the others. Text is packed; tracks and videos, which hardly get
 * smaller, are not. null where it would be larger than a zip may be.
 *
 * @throws {DOMException} where an entry can't be read
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  list: { readonly path: string; text(facts: Readonly<Record<string, EntryFacts>>): string },
): Promise<Blob | null> {
  if (entries.reduce((sum, { data }) => sum + data.size, 0) > MAX_BYTES) return null;
  const pieces = createPieces();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    pieces.add(chunk);
  });
  const facts: Record<string, EntryFacts> = {};
  for (const { path, data } of entries) facts[path] = await put(zip, path, data);
  await put(zip, list.path, new Blob([list.text(facts)]));
  zip.end();
  return pieces.blob();
}

async function put(zip: Zip, path: string, data: Blob): Promise<EntryFacts> {
  const entry = path.endsWith('.json') ? new ZipDeflate(path) : new ZipPassThrough(path);
  zip.add(entry);
  const hash = sha256.create();
  for await (const chunk of data.stream()) {
    hash.update(chunk);
    entry.push(chunk);
  }
  entry.push(new Uint8Array(0), true);
  return { bytes: data.size, sha256: bytesToHex(hash.digest()) };
}

/**
 * Everything in a zip, with what each entry really is. null where the archive is cut off, damaged, or none.
 *
 * @throws {DOMException} where the file can't be read
 */
export async function readZip(
  file: Blob,
): Promise<ReadonlyMap<string, EntryFacts & { readonly data: Blob }> | null> {
  const found = new Map<string, EntryFacts & { readonly data: Blob }>();
  let open = 0;
  let isDamaged = false;
  const unzip = new Unzip((entry) => {
    const pieces = createPieces();
    const hash = sha256.create();
    let bytes = 0;
    open += 1;
    entry.ondata = (error, chunk, isLast) => {
      if (error) {
        isDamaged = true;
        return;
      }
      hash.update(chunk);
      bytes += chunk.length;
      pieces.add(chunk);
      if (!isLast) return;
      open -= 1;
      found.set(entry.name, { data: pieces.blob(), bytes, sha256: bytesToHex(hash.digest()) });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of file.stream()) {
    try {
      unzip.push(chunk);
    } catch {
      // What is no zip, or was changed, is met as an impossible length or code.
      isDamaged = true;
    }
    if (isDamaged) return null;
  }
  return open > 0 ? null : found;
}

function createPieces() {
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const hand = (): void => {
    blobs.push(new Blob(waiting));
    waiting = [];
    bytes = 0;
  };
  return {
    add(chunk: Uint8Array): void {
      waiting.push(new Uint8Array(chunk));
      bytes += chunk.length;
      if (bytes >= PIECE_BYTES) hand();
    },
    blob(): Blob {
      hand();
      return new Blob(blobs);
    },
  };
}
