import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  blobEntry,
  factsOf,
  openZip,
  type ZipEntry,
  zipStream,
} from '../../../src/platform/storage/zipFile.ts';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

beforeEach(() => sessionStorage.clear());
afterEach(killAll);

const MB = 1_000_000;
const block = new Uint8Array(MB / 4).map((_, i) => (i * 2_654_435_761) >>> 24);
const LIST = { path: 'manifest.json', text: () => '{}' };

/** A file that is made while it is read. */
function madeEntry(megabytes: number): ZipEntry & { readonly made: () => number } {
  const bytes = megabytes * MB;
  let made = 0;
  return {
    path: 'videos/large',
    bytes,
    made: () => made,
    stream: () =>
      new ReadableStream({
        pull(controller) {
          made += block.length;
          controller.enqueue(block.slice());
          if (made === bytes) controller.close();
        },
      }),
  };
}

it('packs 300 MB without holding more of it than a few pieces', async () => {
  const entry = madeEntry(300);
  let taken = 0;
  let held = 0;
  let largest = 0;
  await zipStream([entry], LIST).pipeTo(
    new WritableStream({
      write(chunk) {
        held = Math.max(held, entry.made() - taken);
        largest = Math.max(largest, chunk.length);
        taken += chunk.length;
      },
    }),
  );
  expect(taken).toBeGreaterThan(entry.bytes);
  expect(held).toBeLessThan(4 * MB);
  expect(largest).toBeLessThanOrEqual(MB);
}, 60_000);

it('stops packing at once, and says so to whoever takes the pieces', async () => {
  const entry = madeEntry(300);
  const stopped = new AbortController();
  const onBytes = (): void => {
    if (entry.made() > 20 * MB) stopped.abort(new DOMException('Enough.', 'AbortError'));
  };
  const packed = zipStream([entry], LIST, { signal: stopped.signal, onBytes });
  await expect(packed.pipeTo(new WritableStream())).rejects.toMatchObject({ name: 'AbortError' });
  expect(entry.made()).toBeLessThan(30 * MB);
});

it('reads a large archive in small pieces, and only its directory before it is asked for more', async () => {
  const video = new Blob(new Array<Uint8Array<ArrayBuffer>>(200).fill(block));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await zipStream([blobEntry('videos/a', video), blobEntry('a.json', new Blob(['{}']))], LIST).pipeTo(
    new WritableStream({ write: (chunk) => void parts.push(chunk) }),
  );
  const archive = new Blob(parts);
  const read = watchReads();
  const entries = await openZip(archive);
  expect([...entries!.keys()]).toEqual(['videos/a', 'a.json', 'manifest.json']);
  expect(read.bytes()).toBeLessThan(MB);
  const facts = await factsOf(entries!.get('videos/a')!);
  expect(facts?.bytes).toBe(video.size);
  expect(read.largest()).toBeLessThan(4 * MB);
  read.end();
}, 60_000);

/** What is read of blobs into memory at once, and in all. */
function watchReads() {
  const { arrayBuffer } = Blob.prototype;
  let bytes = 0;
  let largest = 0;
  Blob.prototype.arrayBuffer = function (this: Blob) {
    bytes += this.size;
    largest = Math.max(largest, this.size);
    return arrayBuffer.call(this);
  };
  return {
    bytes: () => bytes,
    largest: () => largest,
    end(): void {
      Blob.prototype.arrayBuffer = arrayBuffer;
    },
  };
}

/** A page with a session that keeps a video of that size. */
async function withVideo(megabytes: number): Promise<{ readonly page: OpenFrame; readonly id: string }> {
  const page = await openFrame(`test-${crypto.randomUUID()}`);
  const parts = new Array<Uint8Array<ArrayBuffer>>(4 * megabytes).fill(block);
  await page.actions.loadFile('before', new File(parts, 'large.mp4', { type: 'video/mp4' }));
  const id = () => page.useLibrary.getState().open!.session.id;
  await expect
    .poll(async () => (await page.library.trialsOf([id()]))[0]?.video.keptAs ?? null, { timeout: 60_000 })
    .not.toBeNull();
  return { page, id: id() };
}

const folder = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(`chosen-${crypto.randomUUID()}`, { create: true });
};
const namesIn = async (directory: FileSystemDirectoryHandle): Promise<string[]> => {
  const names: string[] = [];
  for await (const each of directory.keys()) names.push(each);
  return names;
};
const filesOf = async (library: string): Promise<string[]> =>
  namesIn(await (await navigator.storage.getDirectory()).getDirectoryHandle(library));

it('saves a large library to the chosen file, tells how far it is, and leaves nothing half when cancelled', async () => {
  const { page, id } = await withVideo(32);
  const chosen = await folder();
  const into = await chosen.getFileHandle('new.zip', { create: true });
  const stopped = new AbortController();
  const onStep = (done: number, total: number): void => {
    if (done > total / 2) stopped.abort(new DOMException('Cancelled.', 'AbortError'));
  };
  const cancelled = page.library.exportFile([id], { withVideos: true, into, signal: stopped.signal, onStep });
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(await namesIn(chosen)).toEqual([]);

  const old = await chosen.getFileHandle('old.zip', { create: true });
  const writing = await old.createWritable();
  await writing.write('of before');
  await writing.close();
  const again = page.library.exportFile([id], {
    withVideos: true,
    into: old,
    signal: AbortSignal.abort(new DOMException('Cancelled.', 'AbortError')),
  });
  await expect(again).rejects.toMatchObject({ name: 'AbortError' });
  expect(await (await old.getFile()).text()).toBe('of before');

  const shares: number[] = [];
  const whole = await page.library.exportFile([id], {
    withVideos: true,
    into: old,
    onStep: (done, total) => void shares.push(done / total),
  });
  expect(whole).toMatchObject({ ok: true });
  expect((await old.getFile()).size).toBeGreaterThan(32 * MB);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);

  killAll();
  sessionStorage.clear();
  await importCancelled(await old.getFile(), id);
}, 120_000);

/** Cancelled while it is looked at and while it is written; then not. */
async function importCancelled(file: File, id: string): Promise<void> {
  const name = `test-${crypto.randomUUID()}`;
  const other = await openFrame(name);
  for (const at of [0.2, 0.8]) {
    const stopped = new AbortController();
    const done = other.library.importFile(file, {
      signal: stopped.signal,
      onStep: (bytes, total) => {
        if (bytes > at * total) stopped.abort(new DOMException('Cancelled.', 'AbortError'));
      },
    });
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
    expect(await filesOf(name)).toEqual([]);
  }
  expect(other.useLibrary.getState()).toMatchObject({ runners: [], sessions: [] });
  const read = watchReads();
  expect(await other.library.importFile(file)).toMatchObject({ value: { added: 1 } });
  read.end();
  expect(read.bytes()).toBeGreaterThan(0);
  expect(read.largest()).toBeLessThan(4 * MB);
  await other.library.openSession(id);
  expect(other.slotState('before').file!.size).toBe(32 * MB);
}
