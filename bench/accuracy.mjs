// @ts-check
// Measures the app against clips of known truth: pose in a browser, as in the app; analysis and scoring here.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../scripts/options.mjs';
import { setUp } from '../scripts/setup.mjs';
import { loadEntry } from './loadEntry.mjs';
import { readOptions, USAGE } from './options.mjs';
import { openPosePage } from './pose/browser.mjs';
import { cacheOf } from './pose/cache.mjs';

/** @typedef {typeof import('./entry.ts')} Entry */
/** @typedef {ReturnType<typeof readOptions>} Options */

process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} args */
async function main(args) {
  try {
    const options = readOptions(args);
    if (options.help) console.log(USAGE);
    else await bench(options);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(
      error instanceof UsageError ? `${message} Run it with --help to see what it takes.` : message,
    );
    return error instanceof UsageError ? 2 : 1;
  }
}

/** @param {Options} options */
async function bench(options) {
  await setUp();
  const entry = await loadEntry();
  const names = clipNames(options);
  const truths = names.map((name) =>
    entry.readTruth(name, JSON.parse(readFileSync(join(options.dir, `${name}.truth.json`), 'utf8'))),
  );
  const ids = entry.detectorIds(options.detectors);
  const mocap = ids.length > 0 ? readMocap(entry, options) : null;
  const poses = poseFinder(options);
  const runs = [];
  try {
    for (const model of options.models) {
      for (const mode of options.modes) {
        const tracked = [];
        for (const [index, name] of names.entries()) {
          const found = await poses.find(name, model, mode);
          const truth = /** @type {import('./truth.ts').Truth} */ (truths[index]);
          const pose = found.ok
            ? { ...found, track: entry.withPelvisMotion(entry.unpackTrack(found.track)) }
            : found;
          tracked.push({ name, truth, pose });
        }
        const way = /** @type {import('./scoring/run.ts').Way} */ ({ model, mode });
        const run = entry.scoreRun(way, tracked, { ids, mocap }, options.camera);
        runs.push(run);
        console.log(entry.runText(run));
      }
    }
  } finally {
    await poses.close();
  }
  if (runs.length > 1) console.log(entry.waysText(runs));
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify({ schema: 'evenstride.accuracy/1', runs })}\n`);
    console.log(`\nWritten to ${options.json}.`);
  }
}

/** @param {Options} options */
function clipNames({ dir, clips }) {
  const names = readdirSync(dir)
    .filter((file) => file.endsWith('.mp4') && existsSync(join(dir, file.replace(/\.mp4$/, '.truth.json'))))
    .map((file) => file.replace(/\.mp4$/, ''))
    .sort();
  const missing = clips?.find((clip) => !names.includes(clip));
  if (missing) throw new UsageError(`${dir} has no ${missing}.mp4 with its truth.`);
  if (names.length === 0) throw new UsageError(`${dir} has no NAME.mp4 with NAME.truth.json.`);
  return clips ?? names;
}

/**
 * @param {Entry} entry
 * @param {Options} options
 */
function readMocap(entry, { dir, mocap }) {
  const folder = mocap ?? join(dir, 'mocap');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const markers = files.find((file) => file.endsWith('-markers.txt.gz'));
  const forces = files.find((file) => file.endsWith('-forces.txt'));
  if (!markers || !forces) {
    console.error(`There is no motion capture in ${folder}: no offset can be had from another runner.`);
    return null;
  }
  const text = gunzipSync(readFileSync(join(folder, markers))).toString('utf8');
  return entry.readMocap(text, readFileSync(join(folder, forces), 'utf8'));
}

/**
 * The pose of a clip from the cache, or from a browser that is opened when the first one is needed.
 *
 * @param {Options} options
 */
function poseFinder({ dir, fresh }) {
  /** @type {Awaited<ReturnType<typeof openPosePage>> | null} */
  let page = null;
  return {
    /**
     * @param {string} name
     * @param {string} model
     * @param {string} mode
     * @returns {Promise<import('./pose/page.ts').PoseAnswer>}
     */
    async find(name, model, mode) {
      const path = join(dir, `${name}.mp4`);
      const cache = cacheOf(path, model, mode);
      const kept = fresh ? null : cache.read();
      if (kept) return kept;
      page ??= await openPosePage();
      const found = await page.find(path, model, mode, (share) =>
        showProgress(`${name}, ${model}, ${mode}`, share),
      );
      showProgress('', null);
      if (found.ok) cache.write(found);
      return found;
    },
    close: async () => page?.close(),
  };
}

/**
 * @param {string} what
 * @param {number | null} share null clears the line
 */
function showProgress(what, share) {
  if (!process.stderr.isTTY) return;
  process.stderr.write(share === null ? '\r\x1b[K' : `\r${what}: ${Math.round(100 * share)} %\x1b[K`);
}
