// @ts-check
// What a person does on the page, step by step. Each step begins with its mark in the trace.

/** @typedef {import('playwright').Page} Page */
/** @typedef {(name: string) => Promise<void>} Begin */

const ANALYSIS_MS = 600_000;
const SETTLE_MS = 2000;

/**
 * From two files to the comparison.
 *
 * @param {Page} page
 * @param {{ before: string, after: string }} clips
 * @param {Begin} begin
 */
export async function analyse(page, clips, begin) {
  await begin('two clips are read');
  /** @param {string} name @param {string} clip */
  const choose = (name, clip) =>
    page.getByRole('region', { name, exact: true }).locator('input[type=file]').setInputFiles(clip);
  await choose('Before', clips.before);
  await choose('After', clips.after);
  const start = page.getByRole('button', { name: /^Analyze 2 videos/ });
  await start.waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await begin('analysis, first clip');
  await start.click();
  await markWhenSeen(page, 'first results appear', 'main h2', 'Measures');
  await markWhenSeen(page, 'second results appear', 'main p[class*=eyebrow]', 'Before against after');
  await page
    .getByText('Before against after', { exact: true })
    .first()
    .waitFor({ state: 'attached', timeout: ANALYSIS_MS });
  await page.waitForTimeout(2 * SETTLE_MS);
}

/**
 * A session from a file of the library.
 *
 * @param {Page} page
 * @param {{ name: string, mimeType: string, buffer: Buffer } | string} file
 * @param {Begin} begin
 */
export async function openLong(page, file, begin) {
  await page.goto(new URL('#/library', page.url()).href);
  await begin('a session of ten minutes is imported');
  await page.locator('input[type=file][accept*=zip]').setInputFiles(file);
  const unfiled = page.getByRole('link', { name: /without a runner/ });
  await unfiled.waitFor({ timeout: ANALYSIS_MS });
  await unfiled.click();
  const open = page.getByRole('button', { name: /^Open the session of/ });
  await open.waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await begin('it is opened');
  await open.click();
  await markWhenSeen(page, 'results appear', 'main h2', 'Measures');
  await page
    .getByText('Before against after', { exact: true })
    .first()
    .waitFor({ state: 'attached', timeout: ANALYSIS_MS });
  await page.waitForTimeout(2 * SETTLE_MS);
}

/**
 * Everything with the results there.
 *
 * @param {Page} page
 * @param {Begin} begin
 */
export async function lookAndCorrect(page, begin) {
  await begin('scroll to the end');
  await page.mouse.move(720, 450);
  await wheel(page, 300);
  await begin('scroll back');
  await wheel(page, -300);

  const video = page.locator('#video-before');
  await video.scrollIntoViewIfNeeded();
  await page.waitForTimeout(SETTLE_MS);
  const picture = video.getByRole('img', { name: /^Frame / });
  await begin('scrub over the picture');
  await drag(page, picture, 0.2, 0.8);
  await begin('scrub over the line of the whole clip');
  await drag(
    page,
    page.getByRole('group', { name: 'Timeline of the before video' }).locator('[data-frame-line]'),
    0.05,
    0.95,
  );
  await page.waitForTimeout(SETTLE_MS);

  await begin('play');
  const play = page.getByRole('group', { name: 'Playback' }).getByRole('button', { name: 'Play' });
  await play.click();
  await page.waitForTimeout(2 * SETTLE_MS);
  const pause = page.getByRole('button', { name: 'Pause' });
  if (await pause.count()) await pause.click();
  await page.waitForTimeout(SETTLE_MS);

  await begin('a foot strike is moved and taken out');
  const contact = video.locator('[aria-roledescription="foot contact"]').nth(2);
  await contact.focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight', { delay: 60 });
  await page.keyboard.press('Delete');
  await page.waitForTimeout(2 * SETTLE_MS);
  await begin('it is undone');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(2 * SETTLE_MS);
}

/**
 * @param {Page} page
 * @param {number} byPx
 */
async function wheel(page, byPx) {
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.wheel(0, byPx);
    await page.waitForTimeout(150);
    const isThere = await page.evaluate(
      (down) => (down ? innerHeight + scrollY >= document.body.scrollHeight - 2 : scrollY <= 1),
      byPx > 0,
    );
    if (isThere && i > 3) break;
  }
  await page.waitForTimeout(SETTLE_MS);
}

/**
 * @param {Page} page
 * @param {import('playwright').Locator} over
 * @param {number} from
 * @param {number} to share of its width
 */
async function drag(page, over, from, to) {
  await over.scrollIntoViewIfNeeded();
  const box = await over.boundingBox();
  if (!box) throw new Error('What is dragged over is not on the page.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  for (let i = 1; i <= 60; i += 1) {
    await page.mouse.move(box.x + (from + ((to - from) * i) / 60) * box.width, y);
    await page.waitForTimeout(30);
  }
  await page.mouse.up();
  await page.waitForTimeout(1000);
}

/**
 * Marks the task in which something comes to stand on the page as the first of a step.
 *
 * @param {Page} page
 * @param {string} step
 * @param {string} selector
 * @param {string} text
 */
const markWhenSeen = (page, step, selector, text) =>
  page.evaluate(
    ([name, within, words]) => {
      const observer = new MutationObserver(() => {
        const isThere = [...document.querySelectorAll(within)].some((found) => found.textContent === words);
        if (!isThere) return;
        observer.disconnect();
        performance.mark(`step: ${name}`);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    },
    /** @type {const} */ ([step, selector, text]),
  );
