const MB = 1024 * 1024;
/** Up to here all of a file is read. */
const WHOLE_BYTES = 16 * MB;
const END_BYTES = 2 * MB;
const SAMPLES = 32;
const SAMPLE_BYTES = MB / 8;

const known = new WeakMap<Blob, Promise<string>>();

/**
 * Tells whether two files hold the same video, whatever they are called: SHA-256 of its size and its bytes, in hex. Of
 * a large file its ends and samples at even distances are read, 8 MB in all, so that gigabytes take no longer.
 *
 * @throws {DOMException} where the file was moved or changed since it was chosen
 */
export function contentHash(file: Blob): Promise<string> {
  const had = known.get(file);
  if (had) return had;
  const hash = hashOf(file);
  known.set(file, hash);
  hash.catch(() => known.delete(file));
  return hash;
}

async function hashOf(file: Blob): Promise<string> {
  const bytes = await new Blob([`${file.size}\n`, ...partsOf(file)]).arrayBuffer();
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

function partsOf(file: Blob): readonly Blob[] {
  if (file.size <= WHOLE_BYTES) return [file];
  const distance = (file.size - 2 * END_BYTES) / (SAMPLES + 1);
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const start = Math.floor(END_BYTES + (i + 1) * distance);
    return file.slice(start, start + SAMPLE_BYTES);
  });
  return [file.slice(0, END_BYTES), ...samples, file.slice(-END_BYTES)];
}

export const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
