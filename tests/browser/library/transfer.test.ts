import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

const name = (): string => `test-${crypto.randomUUID()}`;
beforeEach(() => sessionStorage.clear());
afterEach(killAll);

/** A library with a runner and a session of two trials, and all of it as a file. */
async function exported(withVideos = true) {
  const page = await openFrame(name());
  const runner = await page.library.addRunner({ name: 'Zoë / 🏃', notes: '', tags: [] });
  if (!runner.ok) throw new Error('no runner');
  await page.library.newSession(runner.value.id, { notes: 'first visit' });
  await page.analysed('before', 'video one');
  await page.analysed('after', 'video two');
  await expect.poll(() => page.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');
  // Videos are copied beside the saving.
  await expect
    .poll(async () => (await trialsIn(page)).every(({ video }) => video.keptAs !== null), { timeout: 10_000 })
    .toBe(true);
  const { id } = page.useLibrary.getState().open!.session;
  const file = await page.library.exportFile([id], { withVideos });
  if (!file.ok) throw new Error(file.problem.message);
  // In this page's memory: the other page goes.
  return { page, id, file: new Blob([await file.value.arrayBuffer()]) };
}

const trialsIn = (page: OpenFrame) =>
  page.library.trialsOf(page.useLibrary.getState().sessions.map(({ id }) => id));

async function elsewhere(): Promise<OpenFrame> {
  killAll();
  sessionStorage.clear();
  return openFrame(name());
}

describe('an export', () => {
  it('brings a session to another computer exactly as it was left', async () => {
    const { page, id, file } = await exported();
    const numbers = JSON.stringify(page.slotState('after').trial!.measures);
    const other = await elsewhere();
    expect(await other.library.importFile(file)).toEqual({
      ok: true,
      value: { added: 1, same: 0, keptBoth: 0, replaced: 0, mergedRunners: 0, ownPairs: 0 },
    });
    await other.library.openSession(id);
    expect(other.useLibrary.getState().open!.session.notes).toBe('first visit');
    expect(other.useLibrary.getState().runners[0]!.name).toBe('Zoë / 🏃');
    expect(JSON.stringify(other.slotState('after').trial!.measures)).toBe(numbers);
    expect(await other.slotState('after').file!.text()).toBe('video two');
    expect(other.jobs).toEqual([]);
  });

  it('is taken in when another program packed it anew', async () => {
    const { id, file } = await exported();
    const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const other = await elsewhere();
    const packed = new Blob([zipSync(unpacked, { level: 9 }) as Uint8Array<ArrayBuffer>]);
    expect(await other.library.importFile(packed)).toMatchObject({ value: { added: 1 } });
    await other.library.openSession(id);
    expect(await other.slotState('after').file!.text()).toBe('video two');
  });

  it('leaves videos out where that is wished', async () => {
    const { id, file } = await exported(false);
    const other = await elsewhere();
    await other.library.importFile(file);
    await other.library.openSession(id);
    expect(other.slotState('before')).toMatchObject({ status: 'done', file: null });
  });

  it('taken in twice changes nothing; one that differs is kept beside', async () => {
    const { page, file } = await exported();
    expect(await page.library.importFile(file)).toMatchObject({ value: { added: 0, same: 1, keptBoth: 0 } });
    await page.library.editSession({ notes: 'written later' });
    await page.library.saveNow();
    expect(await page.library.importFile(file)).toMatchObject({ value: { added: 0, same: 0, keptBoth: 1 } });
    expect(
      page.useLibrary
        .getState()
        .sessions.map(({ notes }) => notes)
        .sort(),
    ).toEqual(['first visit', 'written later']);
    expect(await trialsIn(page)).toHaveLength(4);
  });
});

/** A place, or one a little later where this lies in the head of an entry: nobody reads the times that stand there. */
function afterTimes(bytes: Uint8Array, at: number): number {
  const heads = Array.from({ length: 30 }, (_, i) => at - i);
  return heads.some((head) => String.fromCharCode(...bytes.slice(head, head + 4)) === 'PK\x03\x04')
    ? at + 30
    : at;
}

it('changes nothing when the file is damaged or something else', async () => {
  const { file } = await exported();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = await elsewhere();
  const cut = [0, 1, 30, 0.2, 0.5, 0.9].map((part) => bytes.slice(0, part < 1 ? part * bytes.length : part));
  const flipped = Array.from({ length: 24 }, (_, i) => {
    const copy = bytes.slice();
    // Spread over the first nine tenths: records, tracks, videos.
    copy[afterTimes(bytes, Math.floor(((i + 0.5) / 24) * 0.9 * copy.length))]! ^= 1 << (i % 8);
    return copy;
  });
  const strange = [
    zipSync({ 'hello.txt': new TextEncoder().encode('hello') }),
    zipSync({ 'manifest.json': new TextEncoder().encode('{"format":"evenstride.library","version":1}') }),
    new TextEncoder().encode('PK no zip at all'),
  ];
  for (const damaged of [...cut, ...flipped, ...strange]) {
    const done = await other.library.importFile(new Blob([damaged as Uint8Array<ArrayBuffer>]));
    expect(done).toMatchObject({ ok: false });
    if (!done.ok) expect(['not-an-export', 'damaged-export']).toContain(done.problem.code);
  }
  expect(
    await other.library.importFile(
      new Blob([
        zipSync({
          'manifest.json': new TextEncoder().encode('{"format":"evenstride.library","version":2}'),
        }) as Uint8Array<ArrayBuffer>,
      ]),
    ),
  ).toMatchObject({ problem: { code: 'newer-version' } });
  expect(other.useLibrary.getState()).toMatchObject({ runners: [], sessions: [] });
});
