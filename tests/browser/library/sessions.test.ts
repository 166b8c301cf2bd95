import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrialRecord } from '../../../src/core/session/trialRecord.ts';
import { openStorage } from '../../../src/platform/storage/storage.ts';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
const reopened = async (code?: string): Promise<OpenFrame> => {
  killAll();
  return openFrame(name, code);
};
const saved = (page: OpenFrame) =>
  expect.poll(() => page.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
});
afterEach(killAll);

describe('a session', () => {
  it('is opened again exactly as it was left, in the same tab by itself', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    await page.analysed('after', 'video two');
    page.actions.edit('after', { trim: { first: 30, last: 300 }, notes: { footwear: 'racer' } });
    page.actions.setCaptureFps('before', 120);
    await page.library.editSession({ complaint: 'left knee' });
    await saved(page);
    const [before, after] = [page.slotState('before').trial!, page.slotState('after').trial!];

    const again = await reopened();
    expect(again.useLibrary.getState().open).toMatchObject({
      access: 'edit',
      session: { complaint: 'left knee', trials: [{ role: 'baseline' }, { role: 'after' }] },
    });
    expect(again.editsOf('after')).toEqual(page.editsOf('after'));
    const put = { before: again.slotState('before'), after: again.slotState('after') };
    expect(put.before.clip).toEqual(before.clip);
    expect(JSON.stringify(put.before.trial!.measures)).toBe(JSON.stringify(before.measures));
    expect(JSON.stringify(put.after.trial!.measures)).toBe(JSON.stringify(after.measures));
    expect(again.jobs).toEqual([]);
    expect(await put.after.file!.text()).toBe('video two');
    expect([put.after.file!.name, put.after.file!.lastModified]).toEqual(['after.mp4', 1000]);
    expect(again.useEdits.temporal.getState().pastStates).toEqual([]);
  });

  it('says so when its numbers were found by another version, which computes them anew', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    await saved(page);
    const isRecomputed = async () => (await reopened()).useLibrary.getState().open!.isRecomputed;
    expect(await isRecomputed()).toBe(false);
    const store = await openStorage(name);
    if (!store.ok) throw new Error('no storage');
    const [trial] = (await store.value.all('trials')) as TrialRecord[];
    const record = { ...trial!, results: { ...trial!.results!, code: 'analysis-0' } };
    expect(await store.value.commit({ puts: [{ kind: 'trials', record }], deletes: [] })).toMatchObject({
      ok: true,
    });
    const again = await reopened();
    expect(again.useLibrary.getState().open!.isRecomputed).toBe(true);
    await again.library.editSession({ notes: 'x' });
    await saved(again);
    expect(await isRecomputed()).toBe(false);
  });

  it('is found again when the page is killed while it is being opened', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    await saved(page);
    const { id } = page.useLibrary.getState().open!.session;
    killAll();
    sessionStorage.clear();
    const opening = await reopened();
    let isThere = false;
    opening.useTrials.subscribe(({ slots }) => {
      if (slots.before.status !== 'done' || isThere) return;
      isThere = true;
      opening.kill();
    });
    void opening.library.openSession(id);
    await expect.poll(() => isThere).toBe(true);
    sessionStorage.clear();
    expect((await reopened()).useLibrary.getState().lastOpenId).toBe(id);
  });

  it('keeps what was found and changed in the library, with the versions of the code', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    await page.analysed('after', 'video two');
    await saved(page);
    const { sessions } = page.useLibrary.getState();
    const trials = await page.library.trialsOf(sessions.map(({ id }) => id));
    expect(trials.map(({ results }) => results?.code)).toEqual(['analysis-1', 'analysis-1']);
    expect(trials[0]!.results!.kept.measures.stepTime!.left.n).toBeGreaterThan(3);
    expect(sessions[0]!.changes).not.toBeNull();
  });

  it('holds any number of trials, of which two and a standing clip lie in the slots', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    await page.analysed('after', 'video two');
    await saved(page);
    await page.analysed('after', 'video three');
    await saved(page);
    const { trials } = page.useLibrary.getState().open!.session;
    expect(trials.map(({ role }) => role)).toEqual(['baseline', 'after', 'after']);
    expect(await page.library.showTrial(trials[1]!.id, 'after')).toMatchObject({ ok: true });
    expect(await page.slotState('after').file!.text()).toBe('video two');
    await page.library.deleteTrial(trials[2]!.id);
    const again = await reopened();
    expect(again.useLibrary.getState().open!.session.trials.map(({ id }) => id)).toEqual([
      trials[0]!.id,
      trials[1]!.id,
    ]);
  });

  it('forgets a clip that was replaced before anything was found in it', async () => {
    const page = await reopened();
    await page.actions.loadFile('before', page.fileOf('wrong', 'wrong.mp4'));
    await saved(page);
    await page.actions.loadFile('before', page.fileOf('right', 'right.mp4'));
    await saved(page);
    expect(page.useLibrary.getState().open!.session.trials).toMatchObject([{ label: 'right.mp4' }]);
  });

  it('is closed with empty slots, and the next clip begins another', async () => {
    const page = await reopened();
    await page.analysed('before', 'video one');
    expect(await page.library.closeSession()).toMatchObject({ ok: true });
    expect(page.slotState('before').status).toBe('empty');
    await page.actions.loadFile('before', page.fileOf('x', 'x.mp4'));
    await saved(page);
    expect(page.useLibrary.getState().sessions).toHaveLength(2);
  });

  it('is compared with another, and nothing of that is saved', async () => {
    const page = await reopened();
    await page.analysed('after', 'spring');
    await saved(page);
    await page.library.newSession(null);
    await page.analysed('after', 'autumn');
    await saved(page);
    const ids = page.useLibrary.getState().sessions.map(({ trials }) => trials[0]!.id);
    const stored = async () =>
      JSON.stringify(await page.library.trialsOf(page.useLibrary.getState().sessions.map(({ id }) => id)));
    const before = await stored();
    expect(await page.library.compareTrials(ids[1]!, ids[0]!)).toMatchObject({ ok: true });
    expect(await page.slotState('before').file!.text()).toBe('spring');
    expect(await page.slotState('after').file!.text()).toBe('autumn');
    page.actions.edit('before', { trim: { first: 10, last: 200 } });
    await page.library.saveNow();
    expect(await stored()).toBe(before);
  });
});

it('a clip that is dropped while another session is only looked at is told not to be saved, and gets a session when asked', async () => {
  const page = await reopened();
  await page.analysed('before', 'spring');
  await page.analysed('after', 'autumn');
  await saved(page);
  const [session] = page.useLibrary.getState().sessions;
  const [spring, autumn] = session!.trials;
  await page.library.compareTrials(spring!.id, autumn!.id);
  expect(page.useLibrary.getState().open).toMatchObject({ access: 'comparing', unkeptClips: [] });
  await page.actions.loadFile('after', page.fileOf('today', 'today.mp4'));
  await expect.poll(() => page.useLibrary.getState().open!.unkeptClips).toEqual(['today.mp4']);
  await page.library.saveNow();
  expect(page.useLibrary.getState().sessions).toHaveLength(1);

  expect(await page.library.keepClips()).toMatchObject({ ok: true });
  expect(page.useLibrary.getState().open).toMatchObject({ access: 'edit', unkeptClips: [] });
  expect(page.slotState('before').status).toBe('empty');
  const again = await reopened();
  expect(again.useLibrary.getState().sessions.map(({ trials }) => trials.map(({ label }) => label))).toEqual([
    ['today.mp4'],
    ['before.mp4', 'after.mp4'],
  ]);
});

describe('videos', () => {
  it('that are only referred to are asked for again and known by what is in them', async () => {
    const page = await reopened();
    await page.library.setKeepsVideos(false);
    await page.analysed('before', 'the video');
    await saved(page);
    const again = await reopened();
    expect(again.useLibrary.getState().keepsVideos).toBe(false);
    expect(again.slotState('before')).toMatchObject({ status: 'done', file: null });
    expect(await again.actions.openViewer('before')).toMatchObject({ problem: { code: 'video-missing' } });
    expect(await again.library.findVideo('before', again.fileOf('another', 'before.mp4'))).toMatchObject({
      ok: false,
      problem: { code: 'other-video' },
    });
    expect(again.slotState('before').file).toBeNull();
    const moved = again.fileOf('the video', 'moved ? * <name>.mp4');
    expect(await again.library.findVideo('before', moved)).toMatchObject({ ok: true });
    expect(again.slotState('before').file).toBe(moved);
  });

  it('can be kept or only referred to later, trial by trial', async () => {
    const page = await reopened();
    await page.library.setKeepsVideos(false);
    await page.analysed('before', 'the video');
    await saved(page);
    const { trials } = page.useLibrary.getState().open!.session;
    expect(await page.library.keepVideo(trials[0]!.id, true)).toMatchObject({ ok: true });
    expect((await reopened()).slotState('before').file).not.toBeNull();
    const again = await reopened();
    expect(await again.library.keepVideo(trials[0]!.id, false)).toMatchObject({ ok: true });
    expect((await reopened()).slotState('before').file).toBeNull();
  });
});
