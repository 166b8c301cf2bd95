// @ts-check
// Measures how fast the pose is found, beside other ways to do it and beside what this machine could do at best.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { wholeBundle } from '../models/assemble.mjs';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';
import { parseOptions, UsageError } from '../scripts/options.mjs';
import { command, ROOT, setUp } from '../scripts/setup.mjs';
import { replacePart } from './replacePart.mjs';
import { watchMemory } from './speed/memory.mjs';
import { speedPicture, speedTable, speedText } from './speed/report.mjs';

const USAGE = `Usage: npm run bench:speed -- CLIP [options]
One after the other, on the same frames of the same clip: the usual call, a video element with a canvas, the older
package, Evenstride, and the floor, which is what the processors could do at best.

  --json FILE              write everything to FILE
  --model full|lite|heavy  pose model (default: full)
  --growth N,N,…           also Evenstride alone on so many times the clip, for example 1,2,4,8
  --growth-only            without the other ways
  --docs                   renew table and picture in docs/performance.md
  --help                   this text`;

const OPTIONS = /** @type {const} */ ({
  json: { type: 'string' },
  model: { type: 'string', default: 'full' },
  growth: { type: 'string', default: '' },
  'growth-only': { type: 'boolean' },
  docs: { type: 'boolean' },
  help: { type: 'boolean' },
});

/** Between two clips. */
const REST_MS = 2000;

/** @typedef {import('./speed/report.mjs').Report} Report */

await command(async () => {
  const { values, positionals } = parseOptions(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [clip] = positionals;
  if (positionals.length !== 1 || !clip) throw new UsageError('Name one clip.');
  if (!existsSync(clip)) throw new UsageError(`There is no file ${clip}.`);
  const growth = values.growth.split(',').filter(Boolean).map(Number);
  if (!growth.every((times) => Number.isInteger(times) && times >= 1)) {
    throw new UsageError('--growth takes whole numbers, such as 1,2,4,8.');
  }
  await setUp();
  if (!values['growth-only']) writeWholeBundle(values.model);
  const report = await measure(clip, values.model, growth, !values['growth-only']);
  console.log(speedText(report));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report)}\n`);
  if (values.docs) renewDocs(report);
});

/** The model that the other ways use, where their page finds it. @param {string} model */
function writeWholeBundle(model) {
  const folder = join(ROOT, 'out', 'bench-models');
  const file = `pose_landmarker_${model}.task`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), wholeBundle(file));
}

/**
 * @param {string} clip
 * @param {string} model
 * @param {readonly number[]} growth
 * @param {boolean} isCompared
 * @returns {Promise<Report>}
 */
async function measure(clip, model, growth, isCompared) {
  const browser = await openBrowser();
  try {
    const page = await browser.fresh(clip);
    const info = await page.call('open', 1);
    const cores = availableParallelism();
    /** @type {Report} */
    const report = {
      schema: 'evenstride.speed/1',
      clip: { widthPx: info.widthPx, heightPx: info.heightPx, fps: info.fileFps, frames: info.frames },
      model,
      cores,
      ways: {},
      floor: null,
      own: null,
      ratioToFloor: null,
      ratioToWholeFloor: null,
      ratioToNaive: null,
      growth: [],
    };
    if (isCompared) {
      // Each on a page of its own: nothing that one leaves behind slows another.
      for (const name of /** @type {const} */ (['naive', 'seeking', 'legacy'])) {
        const own = await browser.fresh(clip);
        await own.call('open', 1);
        report.ways[name] = await own.call('way', name, model);
        await own.close();
      }
      // The models are loaded before, as they are for the other ways.
      const first = await page.call('own', model);
      // The copies of the model begin anew, as those of the other ways did before they were measured.
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const own = await page.call('own', model);
      // In a run of its own: looking at the memory holds up those whose it is.
      const watched = watchMemory(browser.pid);
      await page.call('own', model);
      const { peakMb } = watched();
      const cancelMs = await page.call('cancelMs', model);
      report.own = { ...own, cancelMs, peakMb, coldSeconds: first.seconds };
      const parts = await page.call('floor', model);
      const floorPerS = (/** @type {number} */ inferMs) =>
        (1000 * cores) / (parts.decodeMs + parts.convertMs + inferMs);
      const floor = {
        ...parts,
        framesPerS: floorPerS(parts.inferMs),
        wholePerS: floorPerS(parts.inferWholeMs),
      };
      report.floor = floor;
      report.ratioToFloor = own.framesPerS / floor.framesPerS;
      report.ratioToWholeFloor = own.framesPerS / floor.wholePerS;
      report.ratioToNaive = own.framesPerS / (report.ways.naive?.framesPerS ?? Number.NaN);
    }
    await page.close();
    for (const times of growth) report.growth.push(await grown(browser, clip, model, times));
    return report;
  } finally {
    await browser.close();
  }
}

/**
 * @param {Awaited<ReturnType<typeof openBrowser>>} browser
 * @param {string} clip
 * @param {string} model
 * @param {number} times
 */
async function grown(browser, clip, model, times) {
  const page = await browser.fresh(clip);
  const { frames } = await page.call('open', times);
  const watched = watchMemory(browser.pid);
  const own = await page.call('own', model);
  const { medianMb, peakMb, samples } = watched();
  await page.close();
  if (own.frames < frames) throw new Error(`Only ${own.frames} of ${frames} frames were found: ${own.how}.`);
  const { seconds, framesPerS, longestTaskMs, longestLagMs } = own;
  return { times, frames, seconds, framesPerS, longestTaskMs, longestLagMs, medianMb, peakMb, samples };
}

/** The bench's page, from the app's own sources, in a browser without a window. */
async function openBrowser() {
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  const vite = await createServer({
    root: ROOT,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-bench-speed',
    optimizeDeps: {
      entries: ['bench/speed/index.html', 'bench/speed/*.worker.ts', 'src/platform/pose/*.worker.ts'],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await vite.listen();
  const [url] = vite.resolvedUrls?.local ?? [];
  const server = await chromium.launchServer(chromiumLaunchOptions());
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  if (!pid) throw new Error('The browser has no process.');
  return {
    pid,
    /** @param {string} clip */
    async fresh(clip) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(new URL('bench/speed/', url).href);
      await page.waitForFunction('window.speed');
      await page.setInputFiles('#clip', clip);
      return {
        /**
         * @param {string} name
         * @param {...unknown} args
         */
        call: (name, ...args) =>
          page.evaluate(
            ([method, given]) => /** @type {any} */ (window).speed[method](...given),
            /** @type {[string, unknown[]]} */ ([name, args]),
          ),
        close: () => page.close(),
      };
    },
    async close() {
      await browser.close();
      await server.close();
      await vite.close();
    },
  };
}

/** @param {Report} report */
function renewDocs(report) {
  const file = join(ROOT, 'docs', 'performance.md');
  writeFileSync(file, replacePart(readFileSync(file, 'utf8'), 'speed', speedTable(report)));
  writeFileSync(join(ROOT, 'docs', 'performance.svg'), speedPicture(report));
}
