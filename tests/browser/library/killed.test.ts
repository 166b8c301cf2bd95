import { afterEach, expect, it } from 'vitest';
import { uniform } from '../../../src/core/stats/random.ts';
import { killAll, type OpenFrame, openFrame } from '../../fixtures/libraryFrames.ts';

const TIMES = 50;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const random = uniform(20_260_302);
afterEach(killAll);

it(`loses and breaks nothing when the page is killed ${TIMES} times, during saves and during analyses`, async () => {
  const name = `test-${crypto.randomUUID()}`;
  sessionStorage.clear();
  /** What was typed last, and the last of it that the page called saved. */
  let typed = 0;
  let confirmed = 0;
  let resumed = 0;
  const first = await openFrame(name);
  await first.analysed('before', 'the first video');
  await first.library.editSession({ notes: '0' });
  await expect.poll(() => first.useLibrary.getState().open?.saving, { timeout: 10_000 }).toBe('saved');
  await expect
    .poll(async () => (await first.library.trialsOf([sessionOf(first).id]))[0]!.video.keptAs)
    .not.toBeNull();
  first.kill();

  for (let time = 0; time < TIMES; time++) {
    const page = await openFrame(name);
    const { open, problem } = page.useLibrary.getState();
    expect({ problem, access: open?.access, said: open?.problem }).toEqual({
      problem: null,
      access: 'edit',
      said: null,
    });
    const notes = Number(sessionOf(page).notes);
    expect(notes).toBeGreaterThanOrEqual(confirmed);
    expect(notes).toBeLessThanOrEqual(typed);
    expect(page.slotState('before')).toMatchObject({ status: 'done', problem: null });
    expect(await page.slotState('before').file!.text()).toBe('the first video');
    expect(page.editsOf('before').trim?.first ?? 0).toBeLessThanOrEqual(typed);
    // It goes on, or all of it had been found.
    await expect.poll(() => page.jobs[0] ?? page.slotState('after').status).not.toBe('analyzing');
    const from = page.jobs[0]?.from;
    if (from) resumed += 1;
    expect((from?.timesS.length ?? 0) % PART).toBe(0);

    typed = Math.max(typed, notes);
    page.useLibrary.subscribe(({ open: now }) => {
      if (now?.saving === 'saved') confirmed = Math.max(confirmed, Number(now.session.notes));
    });
    const killedAt = performance.now() + 700 * random();
    if (time % 2 === 0) {
      while (performance.now() < killedAt) {
        typed += 1;
        await page.library.editSession({ notes: String(typed) });
        page.actions.edit('before', { trim: { first: typed % 60, last: 300 } });
        await sleep(40 * random());
      }
    } else {
      void page.actions
        .loadFile('after', page.fileOf(`video ${time}`, `${time}.mp4`))
        .then(() => page.actions.analyze());
      for (let done = 0; performance.now() < killedAt; ) {
        const job = page.jobs.find(({ file }) => file === `${time}.mp4`);
        if (job && done < 300) {
          job.part(done, done + PART);
          done += PART;
        } else if (job && random() < 0.2) job.finish();
        await sleep(60 * random());
      }
    }
    page.kill();
  }
  expect(typed).toBeGreaterThan(TIMES);
  // Some were killed late enough that frames had been kept.
  expect(resumed).toBeGreaterThan(3);
}, 240_000);

const PART = 30;
const sessionOf = (page: OpenFrame) => page.useLibrary.getState().open!.session;
