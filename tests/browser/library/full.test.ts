import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

let name: string;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
});
afterEach(killAll);

const trialsOf = (page: OpenFrame) => page.library.trialsOf([page.useLibrary.getState().open!.session.id]);

it('says that the disk is full, at whichever write, keeps what was there, and saves when there is room again', async () => {
  const page = await openFrame(name);
  await page.analysed('before', 'video');
  await page.library.editSession({ notes: 'old' });
  await expect.poll(() => page.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');
  await expect.poll(async () => (await trialsOf(page))[0]!.video.keptAs, { timeout: 10_000 }).not.toBeNull();
  const { id } = page.useLibrary.getState().open!.session;
  let writes = 0;
  for (let which = 1; which < 20; which++) {
    await page.library.editSession({ notes: `new ${which}` });
    page.actions.edit('before', { trim: { first: which, last: 300 } });
    const done = page.fullAt(which);
    const saved = await page.library.saveNow();
    writes = done();
    if (saved.ok) break;
    expect(saved).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
    expect(page.useLibrary.getState().open).toMatchObject({ saving: 'notSaved' });
    // What is on the disk is whole, and of before.
    const [trial] = await page.library.trialsOf([id]);
    expect(trial!.edits.trim?.first).toBe(which === 1 ? undefined : which - 1);
    expect(await page.library.saveNow()).toMatchObject({ ok: true });
    expect((await page.library.trialsOf([id]))[0]!.edits.trim?.first).toBe(which);
  }
  // The place in the order of changes, the session, the trial: each of them was refused once.
  expect(writes).toBe(3);
});

it('keeps the session where there is no room for its video or its track', async () => {
  const page = await openFrame(name);
  const room = page.fullAt(1, true);
  await page.actions.loadFile('before', page.fileOf('video', 'a.mp4'));
  await expect
    .poll(() => page.useLibrary.getState().open, { timeout: 10_000 })
    .toMatchObject({ saving: 'notSaved', problem: { code: 'storage-full' } });
  room();
  expect(await page.library.saveNow()).toMatchObject({ ok: true });
  killAll();
  const again = await openFrame(name);
  expect(again.useLibrary.getState().open!.session.trials).toMatchObject([{ label: 'a.mp4' }]);
});

it('survives a browser that really has no room left in the middle of a save', async () => {
  const page = await openFrame(name);
  await page.analysed('before', 'video');
  await expect.poll(() => page.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');
  const setQuota = (quotaSize?: number) =>
    cdp().send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(quotaSize && { quotaSize }),
    });
  const { usage = 0 } = await navigator.storage.estimate();
  await setQuota(usage + 2_000_000);
  try {
    await page.actions.loadFile('after', page.fileOf('x'.repeat(8_000_000), 'large.mp4'));
    await expect
      .poll(() => page.useLibrary.getState().open, { timeout: 10_000 })
      .toMatchObject({ saving: 'notSaved', problem: { code: 'storage-full' } });
  } finally {
    await setQuota();
  }
  const { trials } = page.useLibrary.getState().open!.session;
  expect(await page.library.keepVideo(trials[1]!.id, true)).toMatchObject({ ok: true });
  killAll();
  const again = await openFrame(name);
  expect(again.slotState('before').status).toBe('done');
  expect(again.slotState('after').file!.size).toBe(8_000_000);
});
