import { fetchWhole, isWhole } from './fetchWhole.ts';
import type { OnBytes, PinnedFile } from './pinnedFile.ts';

/** The service worker answers from here too, and clears out what no build needs any more. */
const CACHE_NAME = 'evenstride-kept';

/**
 * The file's bytes: those kept, or else fetched and kept. Only what has the right hash is kept or given out; a damaged
 * copy is thrown away. One at a time fetches a file, over all tabs and workers.
 *
 * @throws {Error} when it can't be had whole
 */
export const keptFile = (file: PinnedFile, onBytes: OnBytes = () => {}): Promise<Uint8Array<ArrayBuffer>> =>
  navigator.locks.request(`evenstride.keep ${file.sha256}`, async () => {
    const cache = await openCache();
    const kept = await cache?.match(file.url);
    if (kept) {
      const bytes = new Uint8Array(await kept.arrayBuffer());
      if (await isWhole(file, bytes)) return bytes;
      await cache?.delete(file.url);
    }
    const { bytes, type } = await fetchWhole(file, onBytes);
    const headers = { 'Content-Type': type, 'Content-Length': String(bytes.length) };
    // A full disk or storage refused costs the next fetch, not this one.
    await cache?.put(file.url, new Response(bytes, { headers })).catch(console.warn);
    return bytes;
  });

/** Whether there is a copy; that it is not damaged is looked at when it is used. */
export async function isKept(file: PinnedFile): Promise<boolean> {
  return (await (await openCache())?.match(file.url)) !== undefined;
}

/** null where the browser keeps nothing: storage switched off, or a page that isn't secure. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(CACHE_NAME);
  } catch {
    return null;
  }
}
