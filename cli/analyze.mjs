// @ts-check
// The same build as the app, in a browser without a window.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';
import { UsageError } from '../scripts/options.mjs';
import { serveBuild } from '../scripts/serve.mjs';
import { ROOT } from '../scripts/setup.mjs';
import { readOptions, USAGE } from './options.mjs';
import { aligned } from './terminalTable.mjs';

const DONE = 0;
const WRONG_USE = 2;
const CANNOT_MEASURE = 3;
const SAMPLE = ['before', 'after'].map((name) => join(ROOT, 'public', 'sample', `${name}.mp4`));
const SLOTS = /** @type {const} */ (['before', 'after']);

/** @param {readonly string[]} args */
async function main(args) {
  try {
    const options = readOptions(args);
    if (options.help) {
      console.log(USAGE);
      return DONE;
    }
    const files = [...options.clips, ...(options.standing ? [options.standing] : [])];
    const missing = files.find((file) => !existsSync(file) || !statSync(file).isFile());
    if (missing) {
      console.error(`There is no file ${missing}; check the path.`);
      return CANNOT_MEASURE;
    }
    await ensureBuilt();
    return report(await analyze(options), options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (!(error instanceof UsageError)) return 1;
    console.error('Run it with --help to see what it takes.');
    return WRONG_USE;
  }
}

/** @typedef {ReturnType<typeof readOptions>} Options */

/**
 * @param {Options} options
 * @returns {Promise<import('./page.ts').Answer>}
 */
async function analyze({ clips, view, model, captureFps, standing }) {
  const files = clips.length > 0 ? clips : SAMPLE;
  const { chromium } = await import('playwright');
  const server = await serveBuild(0);
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.exposeFunction('onProgress', showProgress);
    await page.goto(new URL('cli/', server.url).href);
    await page.waitForFunction('window.evenstride');
    for (const [index, file] of files.entries()) await page.setInputFiles(`#${SLOTS[index]}`, file);
    if (standing) await page.setInputFiles('#standing', standing);
    const request = { model, view, captureFps };
    return await page.evaluate((wanted) => /** @type {any} */ (window).evenstride.run(wanted), request);
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    await browser.close();
    await server.close();
  }
}

/**
 * @param {number} done
 * @param {number} total
 */
function showProgress(done, total) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} frames`);
}

/**
 * @param {import('./page.ts').Answer} answer
 * @param {Options} options
 */
function report(answer, { clips, out }) {
  if (!answer.ok) {
    for (const { slot, message, tip } of answer.problems) console.error(`${slot}: ${message} ${tip}`);
    return CANNOT_MEASURE;
  }
  const folder = out ?? (clips.length > 0 ? '.' : null);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(answer.files)) writeFileSync(join(folder, name), text);
  }
  for (const { label, warnings } of answer.analysis.trials) {
    for (const { message, tip } of warnings) console.error(`${label}: ${message} ${tip}`);
  }
  console.log(answer.words.join('\n'));
  console.log(`\n${aligned(answer.tableTsv)}`);
  console.log('\nEvenstride is a tool to look and compare. It is not a diagnostic device.');
  return DONE;
}

process.exitCode = await main(process.argv.slice(2));
