// @ts-check
// How soon what was analysed before is on the page again, by each of the ways to it.
import { analyse } from './steps.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ numbersMs: number, chartsMs: number, picturesMs: number }} Seen since the press, the choice of a file, or the page's own start */

const WAIT_MS = 60_000;

/**
 * In the page, before its own scripts: when results were first painted, counted from the last press or chosen file, or
 * from the start of the page where there was none.
 */
function watchResults() {
  let fromMs = 0;
  /** @type {Record<string, number>} */
  let seen = {};
  // Reading canvases back would slow down what is measured.
  const drawn = new WeakSet();
  const { prototype } = CanvasRenderingContext2D;
  for (const method of /** @type {const} */ (['fillText', 'drawImage', 'putImageData'])) {
    const draw = prototype[method];
    Object.assign(prototype, {
      /** @this {CanvasRenderingContext2D} @param {any[]} what */
      [method](...what) {
        drawn.add(this.canvas);
        return Reflect.apply(draw, this, what);
      },
    });
  }
  /** @type {Record<string, () => boolean>} */
  const looks = {
    numbersMs: () => document.querySelector('#summary-title') !== null,
    chartsMs: () => [...document.querySelectorAll('canvas[aria-label]')].some(isDrawn),
    picturesMs: () => [...document.querySelectorAll('#video-before canvas')].some(isDrawn),
  };
  /** @param {Element} canvas */
  const isDrawn = (canvas) => drawn.has(canvas);
  for (const type of ['pointerdown', 'change']) {
    addEventListener(
      type,
      (event) => {
        fromMs = event.timeStamp;
        seen = {};
      },
      { capture: true },
    );
  }
  const look = () => {
    for (const [name, isThere] of Object.entries(looks)) {
      // What is there before a frame is painted is seen with it.
      if (seen[name] === undefined && isThere()) {
        seen[name] = Number.NaN;
        const since = seen;
        const started = fromMs;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          since[name] = performance.now() - started;
        };
        port2.postMessage(null);
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { benchSeen: () => seen });
}

/**
 * @param {import('playwright').BrowserContext} context of one person: what is kept is kept in it
 * @param {string} url
 * @param {{ before: string, after: string }} clips
 * @param {number} times
 * @returns {Promise<Record<string, Seen[]>>} by the way to the results
 */
export async function openAgain(context, url, clips, times) {
  await context.addInitScript(watchResults);
  const first = await context.newPage();
  await first.goto(url);
  await analyse(first, clips, async () => {});
  await first.getByText('Saved', { exact: true }).waitFor({ timeout: WAIT_MS });
  await first.waitForTimeout(2000);

  /** @type {Record<string, Seen[]>} */
  const found = { 'the page is loaded again': [] };
  for (let i = 0; i < times; i += 1) {
    await first.reload();
    found['the page is loaded again']?.push(await results(first));
  }
  await first.close();

  /** @type {Record<string, (page: Page) => Promise<void>>} */
  const ways = {
    '“Go on with it”': (page) => page.getByRole('button', { name: 'Go on with it' }).click(),
    async 'a session in the library'(page) {
      await page.goto(`${url}#/library/without-runner`);
      const open = page.getByRole('button', { name: /^Open the session of/ }).first();
      await open.waitFor();
      await page.waitForTimeout(2000);
      await open.click();
    },
    'a clip seen before': (page) =>
      page
        .getByRole('region', { name: 'Before', exact: true })
        .locator('input[type=file]')
        .setInputFiles(clips.before),
  };
  for (const [name, go] of Object.entries(ways)) {
    found[name] = [];
    for (let i = 0; i < times; i += 1) {
      const page = await context.newPage();
      await page.goto(url);
      // What a page does after it was loaded is done.
      await page.waitForTimeout(3000);
      await go(page);
      found[name].push(await results(page));
      await page.close();
    }
  }
  return found;
}

/** @param {Page} page */
async function results(page) {
  await page.waitForFunction(
    () => {
      const { numbersMs, chartsMs, picturesMs } = /** @type {any} */ (window).benchSeen();
      return numbersMs > 0 && chartsMs > 0 && picturesMs > 0;
    },
    undefined,
    { timeout: WAIT_MS },
  );
  await page.waitForTimeout(1000);
  return page.evaluate(() => /** @type {any} */ (window).benchSeen());
}

/** @param {Record<string, Seen[]>} found */
export function againTable(found) {
  /** @param {Seen[]} all @param {keyof Seen} key */
  const cell = (all, key) => {
    const values = all.map((seen) => seen[key]).sort((a, b) => a - b);
    const [low, middle, high] = [values[0], values[Math.floor(values.length / 2)], values.at(-1)];
    return `${seconds(middle)} (${seconds(low)}–${seconds(high)})`;
  };
  return [
    '| what is opened | answer in words, s | charts, s | picture of the video, s |',
    '|---|---|---|---|',
    ...Object.entries(found).map(
      ([name, all]) =>
        `| ${name} | ${cell(all, 'numbersMs')} | ${cell(all, 'chartsMs')} | ${cell(all, 'picturesMs')} |`,
    ),
  ].join('\n');
}

/** @param {number | undefined} ms */
const seconds = (ms = Number.NaN) => (ms / 1000).toFixed(2);
