import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBigFiles } from '../../../src/platform/storage/bigFiles.ts';
import { openDatabase } from '../../../src/platform/storage/database.ts';
import { sweep } from '../../../src/platform/storage/sweep.ts';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
type Prepare = Parameters<typeof openFrame>[2];
const reopened = async (prepare?: Prepare): Promise<OpenFrame> => {
  killAll();
  return openFrame(name, undefined, prepare);
};
const openOf = (page: OpenFrame) => page.useLibrary.getState().open!;
const saved = (page: OpenFrame) => expect.poll(() => openOf(page).saving).toBe('saved');
const trialsOf = (page: OpenFrame) =>
  page.library.trialsOf(page.useLibrary.getState().sessions.map(({ id }) => id));
/** Saved, with the copies of its videos. */
const kept = async (page: OpenFrame): Promise<void> => {
  await saved(page);
  await expect
    .poll(async () => (await trialsOf(page)).map(({ video }) => video.keptAs !== null))
    .not.toContain(false);
};

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
});
afterEach(killAll);

describe('a browser without a file system to write to', () => {
  const without: Prepare = (page) => {
    Reflect.deleteProperty(page.FileSystemFileHandle.prototype, 'createWritable');
  };

  it('keeps videos and tracks in the database, and finds them there once it has one', async () => {
    const page = await reopened(without);
    await page.analysed('before', 'the video');
    await kept(page);
    for (const prepare of [without, undefined]) {
      const again = await reopened(prepare);
      expect(again.slotState('before')).toMatchObject({ status: 'done', problem: null });
      expect(await again.slotState('before').file!.text()).toBe('the video');
    }
    // What is new goes to the file system, and both go with the session.
    const again = await reopened();
    await again.analysed('after', 'another');
    await kept(again);
    await again.library.deleteSession(openOf(again).session.id);
    const files = await openBigFiles(await openDatabase(name), name);
    expect(await files.names()).toEqual([]);
  });
});

it('works where nothing may be stored, and says that nothing is', async () => {
  const page = await reopened((refusing) => {
    refusing.IDBFactory.prototype.open = () => {
      throw new refusing.DOMException('Refused.', 'SecurityError');
    };
  });
  expect(page.useLibrary.getState()).toMatchObject({
    status: 'refused',
    problem: { code: 'storage-refused' },
  });
  await page.analysed('before', 'video');
  await page.library.editSession({ notes: 'typed' });
  expect(page.slotState('before').trial).not.toBeNull();
  expect(openOf(page)).toMatchObject({
    session: { notes: 'typed' },
    saving: 'notSaved',
    problem: { code: 'storage-refused' },
  });
  expect(await page.library.saveNow()).toMatchObject({ ok: false, problem: { code: 'storage-refused' } });
});

describe('a library that a newer version wrote', () => {
  /** Everything in it, as words. */
  async function everything(): Promise<string> {
    const database = await openDatabase(name, null);
    const stores = [...database.objectStoreNames];
    const rows = await Promise.all(stores.map((store) => database.getAll(store)));
    const files = (await (await openBigFiles(database, name)).names()).toSorted();
    database.close();
    return JSON.stringify([stores, rows, files]);
  }

  const newer: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'by its records',
      async () => {
        const database = await openDatabase(name);
        await database.put('values', 99, 'recordVersion');
        const runner = (await database.getAll('runners'))[0]!;
        await database.put('runners', { ...runner, id: 'newer', version: 99 } as typeof runner);
        database.close();
      },
    ],
    [
      'by its stores',
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name, 99);
          opening.onupgradeneeded = () => opening.result.createObjectStore('later');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    ],
  ];

  it.each(newer)('is looked at and not changed (%s)', async (_, makeNewer) => {
    const page = await reopened();
    const runner = await page.library.addRunner({ name: 'Anna', notes: '', tags: [] });
    if (!runner.ok) throw new Error('no runner');
    await page.library.newSession(runner.value.id, { notes: 'as it was' });
    await page.analysed('before', 'the video');
    await kept(page);
    const { id } = openOf(page).session;
    const file = await page.library.exportFile([id], { withVideos: false });
    if (!file.ok) throw new Error('no export');
    const exported = new Blob([await file.value.arrayBuffer()]);
    killAll();
    await makeNewer();
    const before = await everything();

    const { library, useLibrary, slotState, actions, fileOf } = await reopened();
    expect(useLibrary.getState()).toMatchObject({ status: 'readOnly', runners: [{ name: 'Anna' }] });
    expect(await library.openSession(id)).toMatchObject({ ok: true });
    expect(useLibrary.getState().open).toMatchObject({ access: 'readOnly', session: { notes: 'as it was' } });
    expect(slotState('before')).toMatchObject({ status: 'done' });
    expect(await slotState('before').file!.text()).toBe('the video');
    await library.editSession({ notes: 'changed' });
    actions.edit('before', { trim: { first: 30, last: 200 } });
    await library.setKeepsVideos(false);
    const refusals = await Promise.all([
      library.addRunner({ name: 'Ben', notes: '', tags: [] }),
      library.changeRunner(runner.value.id, { name: 'Berta' }),
      library.newSession(null),
      library.changeSession(id, { notes: 'changed' }),
      library.importFile(exported),
      library.deleteTrial(useLibrary.getState().open?.session.trials[0]?.id ?? ''),
      library.deleteSession(id),
      library.deleteRunner(runner.value.id),
    ]);
    expect(refusals.map(({ ok }) => ok)).not.toContain(true);
    await library.saveNow();
    await library.closeSession();
    await actions.loadFile('after', fileOf('new', 'new.mp4'));
    await library.saveNow();
    expect(await everything()).toBe(before);
  });
});

it('keeps its order and its revisions when the clock is set back', async () => {
  const page = await reopened();
  await page.library.newSession(null, { notes: 'first' });
  await page.library.newSession(null, { notes: 'second' });
  const [second, first] = page.useLibrary.getState().sessions;
  const back = await reopened((early) => {
    const RealDate = early.Date;
    const year1999 = new RealDate(1999, 4, 6, 12).getTime();
    early.Date = class extends RealDate {
      constructor(...args: [] | [number | string]) {
        if (args.length === 0) super(year1999);
        else super(...args);
      }
      static override now = () => year1999;
    } as DateConstructor;
  });
  const notesOf = () => back.useLibrary.getState().sessions.map(({ notes }) => notes);
  expect(notesOf()).toEqual(['second', 'first']);
  await back.library.openSession(first!.id);
  await back.library.editSession({ notes: 'first, changed' });
  expect(await back.library.saveNow()).toMatchObject({ ok: true });
  expect(notesOf()).toEqual(['first, changed', 'second']);
  await back.library.newSession(null, { notes: 'third' });
  const sessions = (await reopened()).useLibrary.getState().sessions;
  expect(sessions.map(({ notes }) => notes)).toEqual(['third', 'first, changed', 'second']);
  expect(sessions.map(({ revision }) => revision)).toEqual([1, first!.revision + 1, second!.revision]);
  // The day of a visit is what that clock showed, and can be put right.
  expect(sessions.map(({ date }) => date)).toEqual(['1999-05-06', first!.date, second!.date]);
});

it('keeps file names of any characters, saved, opened again, exported and imported', async () => {
  const names = {
    before: `🏃🏽‍♀️ “links” / rechts \\ <b>&amp;</b> : * ? | %2F ..\u0000\n${'ü'.repeat(300)}.mp4`,
    after: 'ריצה אחרי \u202Eמבחן\u202C.mov',
    standing: '.mp4',
  };
  const page = await reopened();
  const inSlots = (is: OpenFrame) =>
    Object.fromEntries(
      (['before', 'after', 'standing'] as const).map((slot) => [slot, is.slotState(slot).file?.name]),
    );
  for (const slot of ['before', 'after', 'standing'] as const) {
    await page.actions.loadFile(slot, page.fileOf(slot, names[slot]));
  }
  await kept(page);
  const { id, trials } = openOf(page).session;
  expect(trials.map(({ label }) => label).toSorted()).toEqual(Object.values(names).toSorted());
  const again = await reopened();
  expect(inSlots(again)).toEqual(names);
  const made = await again.library.exportFile([id], { withVideos: true });
  if (!made.ok) throw new Error(made.problem.message);
  const file = new Blob([await made.value.arrayBuffer()]);
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
  const elsewhere = await reopened();
  expect(await elsewhere.library.importFile(file)).toMatchObject({ ok: true, value: { added: 1 } });
  await elsewhere.library.openSession(id);
  expect(inSlots(elsewhere)).toEqual(names);
});

it('says that a video was moved or changed on the disk, and knows it by what is in it when it is given again', async () => {
  const page = await reopened();
  await page.library.setKeepsVideos(false);
  await page.analysed('before', 'the video');
  await saved(page);
  const again = await reopened();
  // The bytes of a file that was moved or changed since it was chosen can't be read: the browser refuses.
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(`${name}.mp4`, { create: true });
  const write = async (text: string): Promise<File> => {
    const writing = await handle.createWritable();
    await writing.write(text);
    await writing.close();
    return handle.getFile();
  };
  const changed = await write('the video');
  const moved = await write('the video, made longer');
  await root.removeEntry(`${name}.mp4`);
  for (const file of [changed, moved]) {
    expect(await again.library.findVideo('before', file)).toMatchObject({ problem: { code: 'video-moved' } });
  }
  expect(
    await again.library.findVideo('before', again.fileOf('the video!', 'the same name.mp4')),
  ).toMatchObject({
    problem: { code: 'other-video' },
  });
  expect(again.slotState('before')).toMatchObject({ status: 'done', file: null });
  expect(await again.library.findVideo('before', again.fileOf('the video', 'other name.mov'))).toMatchObject({
    ok: true,
  });
});

describe('room for tracks', () => {
  it('a part that finds no room leaves no gap: a later run goes on from the frames before it', async () => {
    const page = await reopened();
    await page.actions.loadFile('before', page.fileOf('video', 'a.mp4'));
    await kept(page);
    void page.actions.analyze();
    await expect.poll(() => page.jobs[0]).toBeDefined();
    page.jobs[0]!.part(0, 60);
    const database = await openDatabase(name);
    await expect.poll(async () => (await database.getAll('poses')).length).toBe(1);
    await saved(page);
    const room = page.fullAt(1);
    page.jobs[0]!.part(60, 120);
    await expect.poll(() => openOf(page).problem?.code).toBe('storage-full');
    room();
    page.jobs[0]!.part(120, 180);
    await page.library.saveNow();
    const again = await reopened();
    await expect.poll(() => again.jobs[0]).toBeDefined();
    expect(again.jobs[0]!.from!.timesS).toHaveLength(60);
  });

  it('a track that found no room is kept as soon as there is some', async () => {
    const page = await reopened();
    await page.actions.loadFile('before', page.fileOf('video', 'a.mp4'));
    await kept(page);
    const room = page.fullAt(1, true);
    await page.analysed('before', 'video');
    await expect
      .poll(() => openOf(page))
      .toMatchObject({ saving: 'notSaved', problem: { code: 'storage-full' } });
    expect(page.slotState('before').status).toBe('done');
    room();
    expect(await page.library.saveNow()).toMatchObject({ ok: true });
    expect((await reopened()).slotState('before')).toMatchObject({ status: 'done', problem: null });
  });

  it('is bounded: those that no trial shows go, the longest unused first, and a trial’s own never', async () => {
    const database = await openDatabase(name);
    const files = await openBigFiles(database, name);
    const entry = (key: string, contentHash: string, used: number) => ({
      ...{ key, contentHash, used, files: [`pose-${key}`], isWhole: true, timeScale: 1, bytes: 100 },
    });
    for (const pose of [
      entry('shown', 'clip', 1),
      entry('oldest', 'clip', 2),
      entry('middle', 'clip', 3),
      entry('newest', 'clip', 4),
      entry('nobody’s', 'other clip', 5),
    ]) {
      await database.put('poses', pose);
      await files.write(pose.files[0]!, new Blob(['x']).stream());
    }
    const trial = {
      id: 't',
      revision: 1,
      video: { contentHash: 'clip', keptAs: null },
      pose: { key: 'shown' },
    };
    await database.put('trials', trial);
    await sweep(database, files, 250);
    expect((await database.getAllKeys('poses')).toSorted()).toEqual(['middle', 'newest', 'shown']);
    expect((await files.names()).toSorted()).toEqual(['pose-middle', 'pose-newest', 'pose-shown']);
    await sweep(database, files, 0);
    expect(await files.names()).toEqual(['pose-shown']);
  });
});

it('says so when a video finds no room, until it is kept or only referred to', async () => {
  const page = await reopened();
  await page.analysed('before', 'video');
  await kept(page);
  const room = page.fullAt(1);
  await page.actions.loadFile('after', page.fileOf('large', 'large.mp4'));
  const told = () => openOf(page);
  await expect.poll(told).toMatchObject({ saving: 'notSaved', problem: { code: 'storage-full' } });
  room();
  // Another save does not hide it.
  await page.library.editSession({ notes: 'more' });
  await expect.poll(async () => page.useLibrary.getState().sessions[0]!.notes).toBe('more');
  expect(told()).toMatchObject({ saving: 'notSaved', problem: { code: 'storage-full' } });
  expect(await page.library.saveNow()).toMatchObject({ ok: true });
  await kept(page);
  expect(await (await reopened()).slotState('after').file!.text()).toBe('large');
});
