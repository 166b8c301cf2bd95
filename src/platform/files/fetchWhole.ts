import type { OnBytes, PinnedFile } from './pinnedFile.ts';

/** Longer than it may be: another file. */
const NOTHING = new Uint8Array(0);

/** A file as it arrived. */
interface Arrived {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * Fetches a file and holds it against its size and hash. What doesn't fit may be a damaged copy in the browser's own
 * cache: it is fetched once more, past that cache.
 *
 * @throws {Error} when it doesn't come, or doesn't come whole
 */
export async function fetchWhole(file: PinnedFile, onBytes: OnBytes): Promise<Arrived> {
  const first = await fetchOnce(file, 'default', onBytes);
  if (await isWhole(file, first.bytes)) return first;
  const second = await fetchOnce(file, 'reload', onBytes);
  if (await isWhole(file, second.bytes)) return second;
  throw new Error(`${file.url} arrived damaged: ${second.bytes.length} of ${file.bytes} bytes`);
}

export async function isWhole(
  { bytes, sha256 }: PinnedFile,
  found: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (found.length !== bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', found));
  return digest.every((byte, i) => byte === Number.parseInt(sha256.slice(2 * i, 2 * i + 2), 16));
}

async function fetchOnce(
  { url, bytes }: PinnedFile,
  cache: RequestCache,
  onBytes: OnBytes,
): Promise<Arrived> {
  const response = await fetch(url, { cache });
  if (!response.ok || !response.body) throw new Error(`HTTP status ${response.status} for ${url}`);
  // The size is known from the build: the header's is that of the compressed file where the host compresses.
  const whole = new Uint8Array(bytes);
  const reader = response.body.getReader();
  let done = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (done + next.value.length > bytes) {
      await reader.cancel();
      return { bytes: NOTHING, type: '' };
    }
    whole.set(next.value, done);
    done += next.value.length;
    onBytes(done);
  }
  return {
    bytes: done === bytes ? whole : whole.slice(0, done),
    type: response.headers.get('Content-Type') ?? 'application/octet-stream',
  };
}
