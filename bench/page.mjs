// @ts-check
// How long the page is held up at a stretch while somebody works with it: `npm run bench:page`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';
import { parseOptions, UsageError } from '../scripts/options.mjs';
import { serveBuild } from '../scripts/serve.mjs';
import { command, ROOT } from '../scripts/setup.mjs';
import { againTable, openAgain } from './page/again.mjs';
import { pageTable, watchFrames } from './page/report.mjs';
import { analyse, lookAndCorrect, openLong } from './page/steps.mjs';
import { readTrace, startTrace } from './page/trace.mjs';

const USAGE = `Usage: npm run bench:page -- [options]
Works with the built app as a person does (npm run build first), and prints the longest task of the page in each step:
how long it took, how much of that the page's thread itself worked, and at what.

  --before CLIP --after CLIP   the clips to analyse (default: the sample)
  --long MINUTES               no analysis: a session of two clips so long, from the sample and a stick figure
  --again TIMES                in place of that: how soon what was analysed is there again, by each way to it, so many times
  --no-gpu                     the browser's own way without any graphics card, in place of a card in software
  --json FILE                  write all long tasks to FILE
  --trace FILE                 keep the trace of the page's thread
  --help                       this text`;

const OPTIONS = /** @type {const} */ ({
  before: { type: 'string' },
  after: { type: 'string' },
  long: { type: 'string' },
  again: { type: 'string' },
  'no-gpu': { type: 'boolean' },
  json: { type: 'string' },
  trace: { type: 'string' },
  help: { type: 'boolean' },
});

await command(async () => {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS);
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const sample = join(ROOT, 'public/sample');
  const clips = {
    before: values.before ?? join(sample, 'before.mp4'),
    after: values.after ?? join(sample, 'after.mp4'),
  };
  for (const clip of Object.values(clips)) {
    if (!existsSync(clip)) throw new UsageError(`There is no file ${clip}.`);
  }
  const minutes = values.long === undefined ? null : Number(values.long);
  if (minutes !== null && !(minutes > 0)) throw new UsageError('--long takes minutes.');
  const times = values.again === undefined ? null : Number(values.again);
  if (times !== null && !(times >= 1)) throw new UsageError('--again takes a number of times.');
  if (!existsSync(join(ROOT, 'dist'))) throw new UsageError('Build the app first: npm run build.');

  const long = minutes === null ? null : await longFile(sample, minutes * 60);
  const server = await serveBuild(0);
  const { chromium } = await import('playwright');
  const options = chromiumLaunchOptions();
  const args = values['no-gpu']
    ? [...options.args.filter((arg) => !/gl=|angle=|swiftshader/.test(arg)), '--disable-gpu']
    : options.args;
  const browser = await chromium.launch({ ...options, args });
  try {
    if (times !== null) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const found = await openAgain(context, server.url, clips, times);
      console.log(againTable(found));
      if (values.json) writeFileSync(values.json, `${JSON.stringify(found)}\n`);
      return;
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => console.error(error.message));
    await page.addInitScript(watchFrames);
    await page.goto(server.url);
    // What is fetched in the background after the first visit is here.
    await page.waitForTimeout(3000);
    /** @type {Awaited<ReturnType<typeof startTrace>> | null} */
    let endTrace = null;
    /** @type {import('./page/trace.mjs').TraceEvent[]} */
    const events = [];
    const end = async () => {
      for (const event of (await endTrace?.()) ?? []) events.push(event);
    };
    /** @param {string} name */
    const begin = async (name) => {
      console.error(`… ${name}`);
      await end();
      endTrace = await startTrace(browser);
      await page.evaluate((step) => performance.mark(`step: ${step}`), name);
    };
    if (long) await openLong(page, long, begin);
    else await analyse(page, clips, begin);
    await lookAndCorrect(page, begin);
    const frames = await page.evaluate(() => /** @type {any} */ (window).benchFrames());
    await end();
    const read = readTrace(events);
    if (values.trace) writeFileSync(values.trace, JSON.stringify({ traceEvents: events }));
    console.log(pageTable(read, frames));
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...read, frames })}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
});

/**
 * @param {string} sample
 * @param {number} durationS
 */
async function longFile(sample, durationS) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'bench/page/longSession.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const { longSession } = /** @type {typeof import('./page/longSession.ts')} */ (module);
  const file = join(ROOT, 'out', `long-${durationS}.evenstride.zip`);
  if (!existsSync(file)) {
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    writeFileSync(file, await longSession(sample, durationS));
  }
  return file;
}
