import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
const reopened = async (code?: string): Promise<OpenFrame> => {
  killAll();
  return openFrame(name, code);
};
const jobIn = (page: OpenFrame, index = 0) => expect.poll(() => page.jobs[index]).toBeDefined();
const filesIn = async (): Promise<string[]> => {
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const file of (await root.getDirectoryHandle(name)).keys()) names.push(file);
  return names;
};
/** Files of the tracks that the library knows of: a file that is being written has a name already. */
const trackFilesKnown = async (): Promise<readonly string[]> => {
  const database = await openDB(name);
  const entries = await database.getAll('poses');
  database.close();
  return entries.flatMap(({ files }) => files);
};

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
});
afterEach(killAll);

it('answers at once for a clip it has seen, whatever the file is called, and not for another model or other code', async () => {
  const page = await reopened();
  await page.analysed('before', 'video');
  // The track's file is there before the library knows of it.
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  expect((await filesIn()).filter((file) => file.startsWith('pose'))).toHaveLength(1);
  await page.actions.loadFile('after', page.fileOf('video', 'renamed.mov'));
  await expect.poll(() => page.slotState('after').status).toBe('done');
  expect(page.jobs).toHaveLength(1);
  page.actions.setModel('lite');
  void page.actions.analyze();
  await jobIn(page, 1);
  const later = await reopened('pose-code-2');
  await later.actions.loadFile('after', later.fileOf('video', 'again.mp4'));
  expect(later.slotState('after').status).toBe('ready');
});

it('goes on from the frames already found when the page was gone in the middle, by itself', async () => {
  const page = await reopened();
  await page.actions.loadFile('before', page.fileOf('long video', 'long.mp4'));
  void page.actions.analyze();
  await jobIn(page);
  page.jobs[0]!.part(0, 60);
  page.jobs[0]!.part(60, 200);
  await expect.poll(trackFilesKnown, { timeout: 10_000 }).toHaveLength(2);
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  const again = await reopened();
  await jobIn(again);
  expect(again.jobs[0]!.from!.timesS).toHaveLength(200);
  // What is known already is said before anything new is found.
  await expect.poll(() => again.slotState('before').firstLook?.trial.track.timesS.length).toBe(200);
  again.jobs[0]!.finish();
  await expect.poll(() => again.slotState('before').status).toBe('done');
  // The parts go once the whole is there.
  await expect.poll(async () => (await filesIn()).length, { timeout: 10_000 }).toBe(2);
});

it('serves a part from all of a clip, and all of it not from a part; an opened session keeps its part', async () => {
  const page = await reopened();
  const trim = { first: 60, last: 240 };
  await page.actions.loadFile('before', page.fileOf('video', 'video.mp4'));
  await page.actions.edit('before', { trim });
  void page.actions.analyze();
  await jobIn(page);
  expect(page.jobs[0]!.partAsked).toEqual(trim);
  page.jobs[0]!.finish();
  await expect.poll(() => page.slotState('before').status).toBe('done');
  // All of the clip is another question.
  await page.actions.loadFile('after', page.fileOf('video', 'same.mp4'));
  expect(page.slotState('after').status).toBe('ready');
  void page.actions.analyze();
  await jobIn(page, 1);
  expect(page.jobs[1]!.partAsked).toBeUndefined();
  page.jobs[1]!.finish();
  await expect.poll(() => page.slotState('after').status).toBe('done');
  // What is known of all of it serves another part.
  page.actions.setModel('full');
  await page.actions.edit('after', { trim: { first: 30, last: 200 } });
  await page.actions.analyze();
  expect(page.jobs).toHaveLength(2);
  expect(page.slotState('after')).toMatchObject({ status: 'done' });
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  const again = await reopened();
  await expect.poll(() => again.slotState('before').trial?.corrections.trim).toEqual(trim);
  expect(again.slotState('before').trial?.track.part).toEqual(trim);
});

it('what the graphics card found is another track than what the processor did', async () => {
  const page = await reopened();
  await page.analysed('before', 'video');
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  sessionStorage.setItem('test.poseWay', 'graphicsCard');
  const onCard = await reopened();
  await onCard.actions.loadFile('after', onCard.fileOf('video', 'same.mp4'));
  expect(onCard.slotState('after').status).toBe('ready');
  // What is in the session stays as it was found.
  expect(onCard.slotState('before').status).toBe('done');
});

it('really deletes: neither tracks nor videos of a session are left', async () => {
  const page = await reopened();
  await page.analysed('before', 'one');
  await page.analysed('after', 'two');
  await expect.poll(trackFilesKnown, { timeout: 10_000 }).toHaveLength(2);
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  const { id } = page.useLibrary.getState().open!.session;
  expect(await page.library.deleteSession(id)).toMatchObject({ ok: true });
  expect(await filesIn()).toEqual([]);
  await page.actions.loadFile('before', page.fileOf('one', 'one.mp4'));
  expect(page.slotState('before').status).toBe('ready');
});

it('keeps what two sessions share until both are gone', async () => {
  const page = await reopened();
  await page.analysed('before', 'shared');
  await page.library.newSession(null);
  await page.analysed('before', 'shared');
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  const [second, first] = page.useLibrary.getState().sessions;
  await page.library.deleteSession(first!.id);
  expect((await filesIn()).some((file) => file.startsWith('pose'))).toBe(true);
  await page.library.deleteSession(second!.id);
  await expect.poll(filesIn).toEqual([]);
});

it('says that a track is damaged, keeps the numbers, and finds it anew', async () => {
  const page = await reopened();
  await page.analysed('before', 'video');
  await expect.poll(trackFilesKnown, { timeout: 10_000 }).toHaveLength(1);
  await expect.poll(() => page.useLibrary.getState().open?.saving).toBe('saved');
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  const track = await root.getFileHandle((await trackFilesKnown())[0]!);
  const bytes = new Uint8Array(await (await track.getFile()).arrayBuffer());
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  const damaged = await track.createWritable();
  await damaged.write(bytes);
  await damaged.close();
  const again = await reopened();
  expect(again.slotState('before')).toMatchObject({ status: 'ready', problem: { code: 'track-lost' } });
  await again.library.editSession({ notes: 'x' });
  await again.library.saveNow();
  const { id } = again.useLibrary.getState().open!.session;
  expect((await again.library.trialsOf([id]))[0]!.results).not.toBeNull();
  void again.actions.analyze();
  await jobIn(again);
  again.jobs[0]!.finish();
  await expect.poll(() => again.slotState('before').status).toBe('done');
});
