import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveBuild } from '../../scripts/serve.mjs';
import { uniform } from '../../src/core/stats/random.ts';
import { type KillableBrowser, openKillable } from './killableBrowser.ts';
import { writeShortClip, writeTwin } from './shortClip.ts';
import { missingFiles, type StoredLibrary, storedLibrary } from './storedLibrary.ts';

/** The quick test of the same kills frames of one page 50 times (tests/browser/library/killed.test.ts). */
const KILLS = Number(process.env.KILLS ?? 6);
const CLIP_S = 3;
const SLOW_MS = 120_000;
/** As where a run goes on in the middle of a clip (tests/browser/platform/pipeline.test.ts). */
const TOLERANCE_DEG = 0.5;

const random = uniform(20_261_127);
const folder = mkdtempSync(join(tmpdir(), 'evenstride-killed-'));
const clip = join(folder, 'before.mp4');
let server: Awaited<ReturnType<typeof serveBuild>>;
let browser: KillableBrowser;

beforeAll(async () => {
  await writeShortClip(clip, CLIP_S);
  server = await serveBuild(0);
  browser = await openKillable(join(folder, 'profile'));
}, SLOW_MS);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const isSaved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true });
const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const isDone = (page: Page, name: string) => place(page, name).getByText(/Strikes/);

it(
  `loses and breaks nothing when browser or tab are killed ${KILLS} times, while saving and while analysing`,
  async ({ annotate }) => {
    /** Notes: what was typed last, and the last of it that the page called saved. */
    let typed = 0;
    let confirmed = 0;
    /** The clips that were dropped in the second place. */
    let clips = 0;
    let resumed = 0;
    let page = browser.page();
    await page.goto(server.url);
    await give(page, 'Before', clip);
    await isSaved(page).waitFor();
    await chooseLite(page);
    await page.getByRole('button', { name: /^Analyze 1 video/ }).click();
    await isDone(page, 'Before').waitFor({ timeout: SLOW_MS });
    await isSaved(page).waitFor();
    const unbroken = trialNamed(await storedLibrary(page), 'before.mp4')!.results;
    expect(unbroken!.kept.measures.trunkSideBend!.left.n).toBeGreaterThan(1);

    for (let time = 0; time < KILLS; time += 1) {
      await (time % 2 === 0 ? browser.killProcess() : browser.crashTab());
      page = browser.page();
      const stored = await reopened(page);
      const notes = Number(stored.sessions[0]!.notes);
      expect(notes).toBeGreaterThanOrEqual(confirmed);
      expect(notes).toBeLessThanOrEqual(typed);
      expect(trialNamed(stored, 'before.mp4')!.results).toEqual(unbroken);
      if (await goesOn(page, stored)) resumed += 1;

      const untilMs = performance.now() + 4000 * random();
      if (time % 4 >= 2) {
        await page.getByRole('button', { name: 'Session details' }).click();
        while (performance.now() < untilMs) {
          typed += 1;
          await page.getByRole('textbox', { name: 'Notes', exact: true }).fill(String(typed));
          await page.waitForTimeout(400 * random());
          if (await isSaved(page).isVisible()) confirmed = typed;
        }
      } else {
        if (await analysisBegins(page, clips + 1)) clips += 1;
        await page.waitForTimeout(Math.max(0, untilMs - performance.now()));
      }
    }

    if (!(await isDone(page, 'After').isVisible())) await analysisBegins(page, clips + 1);
    await isDone(page, 'After').waitFor({ timeout: SLOW_MS });
    await isSaved(page).waitFor();
    const stored = await storedLibrary(page);
    expect(missingFiles(stored)).toEqual([]);
    const found = stored.trials.flatMap(({ video, results }) =>
      results ? [{ name: video.name, results }] : [],
    );
    expect(found.length).toBeGreaterThan(1);
    for (const { results } of found) {
      for (const side of ['left', 'right'] as const) {
        const [is, was] = [results, unbroken!].map(({ kept }) => kept.measures.trunkSideBend![side]);
        expect(is!.n).toBe(was!.n);
        expect(Math.abs(is!.mean! - was!.mean!)).toBeLessThan(TOLERANCE_DEG);
      }
    }
    await annotate(`${KILLS} kills: ${clips} clips analysed, ${resumed} times gone on, ${typed} notes typed`);
    expect(confirmed).toBeGreaterThan(0);
  },
  SLOW_MS + KILLS * 20_000,
);

const give = (page: Page, name: string, path: string) =>
  place(page, name).locator('input[type=file]').first().setInputFiles(path);

/** Goes on with what is there and not analysed, or with a new clip. Answers whether it is a new one. */
async function analysisBegins(page: Page, number: number): Promise<boolean> {
  if (await isAnalysing(page)) return false;
  const button = page.getByRole('button', { name: /^Analyze 1 video/ });
  const isNew = !(await button.isVisible());
  if (isNew) {
    const path = join(folder, `after ${number}.mp4`);
    writeTwin(path, clip, number);
    await give(page, 'After', path);
  }
  await button.click();
  return isNew;
}

async function chooseLite(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pose model/ }).click();
  await page.getByText('Lite', { exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Opens the session again, and looks whether it is whole, on the page and on the disk. */
async function reopened(page: Page): Promise<StoredLibrary> {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await isDone(page, 'Before').waitFor({ timeout: 30_000 });
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
  const stored = await storedLibrary(page);
  expect(stored.sessions).toHaveLength(1);
  const named = stored.sessions[0]!.trials.map(({ id }) => id);
  expect(stored.trials.map(({ id }) => id).toSorted()).toEqual(named.toSorted());
  expect(missingFiles(stored)).toEqual([]);
  return stored;
}

const trialNamed = ({ trials }: StoredLibrary, name: string) =>
  trials.find(({ video }) => video.name === name);

const isAnalysing = (page: Page) => place(page, 'After').getByRole('progressbar').isVisible();

/** Whether an analysis that was broken off goes on; with the frames that were found before, where there are some. */
async function goesOn(page: Page, { poses }: StoredLibrary): Promise<boolean> {
  if (!(await isAnalysing(page))) return false;
  const isPartThere = poses.some(({ isWhole }) => !isWhole);
  const told = await place(page, 'After')
    .getByRole('progressbar')
    .filter({ hasText: /\d+ of \d+ frames/ })
    .innerText({ timeout: 30_000 })
    .catch(() => '');
  // Where all frames had been found it goes on with the pelvis, from its first frame.
  const isAtRunner = told.includes('Following the runner');
  if (isPartThere && isAtRunner) expect(Number(/(\d+) of \d+ frames/.exec(told)?.[1])).toBeGreaterThan(0);
  return isPartThere;
}
