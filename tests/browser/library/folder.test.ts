import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

/** Stands for the folder that a person picks; a synced drive shows it to two computers. */
let folder: FileSystemDirectoryHandle;
beforeEach(async () => {
  sessionStorage.clear();
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(`picked-${crypto.randomUUID()}`, { create: true });
});
afterEach(killAll);

const filesThere = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const each of folder.keys()) names.push(each);
  return names.sort();
};
const bytesOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
async function put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writing.write(bytes);
  await writing.close();
}

type Prepare = Parameters<typeof openFrame>[2];

/** A computer with a library of its own that keeps its copy in the folder. */
async function computer(withVideos = true, prepare?: Prepare): Promise<OpenFrame> {
  sessionStorage.clear();
  const page = await openFrame(`test-${crypto.randomUUID()}`, undefined, prepare);
  await page.library.chooseFolder(folder, withVideos);
  await page.library.lookInFolder();
  return page;
}

/** With a runner and a session, whose video is kept. */
async function withSession(runnerName = 'Anna', withVideos = true) {
  const page = await computer(withVideos);
  const runner = await page.library.addRunner({ name: runnerName, notes: '', tags: [] });
  if (!runner.ok) throw new Error('no runner');
  const session = await page.library.newSession(runner.value.id, { date: '2026-03-04', notes: 'first' });
  if (!session.ok) throw new Error('no session');
  await page.analysed('before', 'the video');
  const { id } = session.value;
  await expect
    .poll(async () => (await page.library.trialsOf([id]))[0]?.video.keptAs ?? null, { timeout: 20_000 })
    .not.toBeNull();
  await page.library.saveNow();
  await page.library.lookInFolder();
  return { page, id, runnerId: runner.value.id };
}

const notesIn = (page: OpenFrame): readonly string[] =>
  page.useLibrary
    .getState()
    .sessions.map(({ notes }) => notes)
    .sort();
const state = (page: OpenFrame) => page.useFolder.getState();
const asked = (page: OpenFrame): readonly string[] => state(page).decisions.map(({ kind }) => kind);

/** On both computers, as of the first. */
async function onBoth() {
  const first = await withSession();
  const second = await computer();
  const done = await second.library.answerFolder(state(second).decisions, 'bringIn');
  expect(done).toMatchObject({ ok: true });
  expect(asked(second)).toEqual([]);
  return { ...first, second };
}

async function write(page: OpenFrame, id: string, notes: string): Promise<void> {
  expect(await page.library.changeSession(id, { notes })).toMatchObject({ ok: true });
  await page.library.lookInFolder();
}

describe('a library in a folder', () => {
  it('holds every session as one file that can be imported, with its video, and says when', async () => {
    const { page, id } = await withSession();
    expect(state(page)).toMatchObject({ status: 'kept', problem: null, folder: { name: folder.name } });
    expect(state(page).savedAt).not.toBeNull();
    const [name, ...others] = await filesThere();
    expect(name).toBe(`Anna 2026-03-04 ${id.slice(0, 8)}.evenstride.zip`);
    expect(others).toEqual([]);
    const file = new Blob([await bytesOf(name!)]);
    killAll();
    sessionStorage.clear();
    const other = await openFrame(`test-${crypto.randomUUID()}`);
    expect(await other.library.importFile(file)).toMatchObject({ value: { added: 1 } });
    await other.library.openSession(id);
    expect(await other.slotState('before').file!.text()).toBe('the video');
  });

  it('follows what is changed by itself, and writes nothing when nothing was', async () => {
    const { page } = await withSession();
    const [name] = await filesThere();
    const before = await bytesOf(name!);
    await page.library.lookInFolder();
    expect(await bytesOf(name!)).toEqual(before);
    await page.library.editSession({ notes: 'later' });
    await expect.poll(() => state(page).status, { timeout: 20_000 }).toBe('waiting');
    await expect.poll(() => state(page).status, { timeout: 30_000 }).toBe('kept');
    expect(await bytesOf(name!)).not.toEqual(before);
  });

  it('leaves videos out where that is wished, adds them later, and takes none away', async () => {
    const { page, id } = await withSession('Anna', false);
    const videos = async () =>
      Object.keys(unzipSync(await bytesOf((await filesThere())[0]!))).filter((path) =>
        path.startsWith('videos/'),
      );
    expect(await videos()).toEqual([]);
    await page.library.setFolderVideos(true);
    await page.library.lookInFolder();
    expect(await videos()).toHaveLength(1);
    await page.library.setFolderVideos(false);
    await page.library.lookInFolder();
    await write(page, id, 'without');
    expect(await videos()).toHaveLength(1);
  });

  it('names files safely, whoever it is', async () => {
    const { page } = await withSession(`../..\\a:b*?"<>| רונית \u202E 走る 🏃${'x'.repeat(300)}`);
    expect(state(page).problem).toBeNull();
    expect((await filesThere())[0]).toMatch(/^a b רונית 走る 🏃x+ 2026-03-04 /u);
  });
});

describe('two computers that share a folder', () => {
  it('offers a new session to the other one, exactly as it was left', async () => {
    const { page, id, second } = await onBoth();
    expect(second.useLibrary.getState().runners).toMatchObject([{ name: 'Anna' }]);
    await second.library.openSession(id);
    expect(await second.slotState('before').file!.text()).toBe('the video');
    expect(JSON.stringify(second.slotState('before').trial!.measures)).toBe(
      JSON.stringify(page.slotState('before').trial!.measures),
    );
    await page.library.lookInFolder();
    expect(asked(page)).toEqual([]);
    expect(await filesThere()).toHaveLength(1);
  });

  it('offers what was changed on one, and keeps the video that was there', async () => {
    const { page, id, second } = await onBoth();
    await write(page, id, 'second visit');
    expect(notesIn(second)).toEqual(['first']);
    await second.library.lookInFolder();
    expect(state(second).decisions).toMatchObject([
      { kind: 'newer', runnerName: 'Anna', date: '2026-03-04' },
    ]);
    await second.library.openSession(id);
    expect(await second.library.answerFolder(state(second).decisions, 'bringIn')).toMatchObject({ ok: true });
    expect(second.useLibrary.getState().open).toMatchObject({
      access: 'edit',
      session: { notes: 'second visit' },
    });
    expect(notesIn(second)).toEqual(['second visit']);
    expect(await second.slotState('before').file!.text()).toBe('the video');
    expect(asked(second)).toEqual([]);
  });

  it.each([
    ['keepBoth', ['here', 'there']],
    ['keepHere', ['here']],
    ['bringIn', ['there']],
  ] as const)(
    'writes nothing over what was changed on both; asked, it does as told: %s',
    async (answer, notes) => {
      const { page, id, second } = await onBoth();
      await write(page, id, 'there');
      await second.library.changeSession(id, { notes: 'here' });
      await second.library.lookInFolder();
      expect(asked(second)).toEqual(['conflict']);
      expect(notesIn(second)).toEqual(['here']);
      await second.library.lookInFolder();
      expect(asked(second)).toEqual(['conflict']);
      await page.library.lookInFolder();
      expect(asked(page)).toEqual([]);

      expect(await second.library.answerFolder(state(second).decisions, answer)).toMatchObject({ ok: true });
      expect(notesIn(second)).toEqual(notes);
      expect(asked(second)).toEqual([]);
      expect(await filesThere()).toHaveLength(notes.length);
      await page.library.lookInFolder();
      const left = state(page).decisions;
      await page.library.answerFolder(left, 'bringIn');
      expect(notesIn(page)).toEqual(notes);
    },
  );

  it('does not take an answer for something else than was asked about', async () => {
    const { page, id, second } = await onBoth();
    await write(page, id, 'there');
    await second.library.lookInFolder();
    const { decisions } = state(second);
    await second.library.changeSession(id, { notes: 'typed since' });
    expect(await second.library.answerFolder(decisions, 'bringIn')).toMatchObject({
      problem: { code: 'folder-changed' },
    });
    expect(notesIn(second)).toEqual(['typed since']);
    expect(asked(second)).toEqual(['conflict']);
    const conflict = state(second).decisions;
    await write(page, id, 'there, later');
    expect(await second.library.answerFolder(conflict, 'keepHere')).toMatchObject({
      problem: { code: 'folder-changed' },
    });
    await page.library.lookInFolder();
    expect(asked(page)).toEqual([]);
  });

  it('deletes the file of what was deleted on one, and asks the other, which loses nothing meanwhile', async () => {
    const { page, id, second } = await onBoth();
    await put('notes of the clinic.txt', new TextEncoder().encode('not ours'));
    await page.library.deleteSession(id);
    await page.library.lookInFolder();
    expect(await filesThere()).toEqual(['notes of the clinic.txt']);
    await second.library.lookInFolder();
    expect(asked(second)).toEqual(['gone']);
    expect(notesIn(second)).toEqual(['first']);
    await second.library.answerFolder(state(second).decisions, 'keepHere');
    expect(await filesThere()).toHaveLength(2);
    await page.library.lookInFolder();
    expect(asked(page)).toEqual(['new']);

    await page.library.answerFolder(state(page).decisions, 'bringIn');
    await page.library.deleteSession(id);
    await page.library.lookInFolder();
    await second.library.lookInFolder();
    await second.library.answerFolder(state(second).decisions, 'deleteHere');
    expect(notesIn(second)).toEqual([]);
    expect(await filesThere()).toEqual(['notes of the clinic.txt']);
  });

  it('keeps a file that was changed on one after it was deleted on the other', async () => {
    const { page, id, second } = await onBoth();
    await write(second, id, 'changed there');
    await page.library.deleteSession(id);
    await page.library.lookInFolder();
    expect(await filesThere()).toHaveLength(1);
    expect(asked(page)).toEqual(['new']);
  });
});

describe('faults of a folder', () => {
  it('names a damaged file, and neither brings it in nor writes over it', async () => {
    const { page, id, second } = await onBoth();
    const [name] = await filesThere();
    const cut = (await bytesOf(name!)).slice(0, 2000);
    await put(name!, cut);
    await put('strange.evenstride.zip', new TextEncoder().encode('no zip'));
    for (const each of [page, second]) {
      await each.library.lookInFolder();
      expect([...state(each).damaged].sort()).toEqual([name, 'strange.evenstride.zip'].sort());
      expect(asked(each)).toEqual([]);
    }
    await write(page, id, 'changed');
    expect(await bytesOf(name!)).toEqual(cut);
    expect(await filesThere()).toHaveLength(3);
    await second.library.lookInFolder();
    expect(asked(second)).toEqual(['newer']);
  });

  it('brings nothing in from a file whose video is damaged', async () => {
    await withSession();
    const [name] = await filesThere();
    const bytes = await bytesOf(name!);
    const at = new TextDecoder('latin1').decode(bytes).indexOf('the video');
    bytes[at]! ^= 1;
    await put(name!, bytes);
    const second = await computer();
    expect(asked(second)).toEqual(['new']);
    expect(await second.library.answerFolder(state(second).decisions, 'bringIn')).toMatchObject({
      problem: { code: 'damaged-export' },
    });
    expect(notesIn(second)).toEqual([]);
  });

  it('leaves files of a newer version alone, and says so', async () => {
    const { page, id } = await withSession();
    const [name] = await filesThere();
    const entries = unzipSync(await bytesOf(name!));
    const list = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
    entries['manifest.json'] = new TextEncoder().encode(JSON.stringify({ ...list, version: 2 }));
    const newer = zipSync(entries) as Uint8Array<ArrayBuffer>;
    await put(name!, newer);
    await write(page, id, 'changed here');
    expect(state(page)).toMatchObject({ newer: [name], damaged: [], decisions: [] });
    expect(await bytesOf(name!)).toEqual(newer);
    expect(await filesThere()).toEqual([name]);
  });

  it('asks for the permission again after a restart, quietly, and writes what was waiting once it is given', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const page = await openFrame(name);
    await page.library.chooseFolder(folder, false);
    await page.library.lookInFolder();
    killAll();
    let permission: PermissionState = 'prompt';
    const again = await openFrame(name, undefined, (frame) => {
      Object.assign(frame.FileSystemHandle.prototype, {
        queryPermission: async () => permission,
        requestPermission: async () => permission,
      });
    });
    await expect.poll(() => state(again).status).toBe('asks');
    await again.library.newSession(null, { notes: 'while it was not allowed' });
    await again.library.allowFolder();
    expect(state(again)).toMatchObject({ status: 'asks', problem: null });
    expect(await filesThere()).toEqual([]);
    permission = 'granted';
    await again.library.allowFolder();
    expect(state(again).status).toBe('kept');
    expect(await filesThere()).toHaveLength(1);
  });

  it('says that the disk is full in the middle of a file, and has the old one and the library still', async () => {
    let isFull = false;
    const page = await computer(true, (frame) => {
      const { createWritable } = frame.FileSystemFileHandle.prototype;
      frame.FileSystemFileHandle.prototype.createWritable = async function (
        this: FileSystemFileHandle,
        ...args
      ) {
        const real = await createWritable.apply(this, args);
        if (!isFull || !this.name.endsWith('.evenstride.zip')) return real;
        const writer = real.getWriter();
        let pieces = 0;
        return new WritableStream({
          async write(chunk) {
            pieces += 1;
            if (pieces === 1) return writer.write(chunk);
            await writer.abort();
            throw new frame.DOMException('The disk is full.', 'QuotaExceededError');
          },
          abort: (reason) => writer.abort(reason),
        }) as FileSystemWritableFileStream;
      };
    });
    const session = await page.library.newSession(null, { notes: 'old' });
    if (!session.ok) throw new Error('no session');
    await page.library.lookInFolder();
    const [name] = await filesThere();
    const before = await bytesOf(name!);
    isFull = true;
    await write(page, session.value.id, 'new');
    expect(state(page)).toMatchObject({ status: 'failed', problem: { code: 'folder-full' } });
    expect(await bytesOf(name!)).toEqual(before);
    expect(notesIn(page)).toEqual(['new']);
    await page.library.newSession(null, { notes: 'another' });
    await page.library.lookInFolder();
    expect(await filesThere()).toEqual([name]);
    isFull = false;
    await page.library.lookInFolder();
    expect(state(page)).toMatchObject({ status: 'kept', problem: null });
    expect(await filesThere()).toHaveLength(2);
  });

  it('says that the folder is gone; the library is as it was', async () => {
    const { page } = await withSession();
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(folder.name, { recursive: true });
    await page.library.editSession({ notes: 'after' });
    await page.library.saveNow();
    await page.library.lookInFolder();
    expect(state(page)).toMatchObject({ status: 'failed', problem: { code: 'folder-gone' } });
    expect(notesIn(page)).toEqual(['after']);
  });

  it('is left without a trace here, and with everything there', async () => {
    const { page } = await withSession();
    await page.library.forgetFolder();
    await page.library.editSession({ notes: 'after' });
    await page.library.saveNow();
    await page.library.lookInFolder();
    expect(state(page).folder).toBeNull();
    expect(await filesThere()).toHaveLength(1);
  });
});
