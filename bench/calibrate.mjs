// @ts-check
// Writes src/core/measures/accuracy.json from what `npm run bench:accuracy -- DIR --camera known --json FILE` wrote.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';
import { loadEntry } from './loadEntry.mjs';

const TABLE = join(ROOT, 'src/core/measures/accuracy.json');
const LEFT_OUT = join(ROOT, 'out/left-out.json');
const USAGE =
  'Usage: node bench/calibrate.mjs usual=FILE,FILE [lowRate=FILE,…] [smallRunner=FILE,…] [markers=FILE,…]';

await command(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new Error(USAGE);
  const { calibrate, leftOutText } = await loadEntry();
  const parts = args.map((arg) => {
    const [condition = '', files = ''] = arg.split('=');
    if (
      condition !== 'usual' &&
      condition !== 'lowRate' &&
      condition !== 'smallRunner' &&
      condition !== 'markers'
    )
      throw new Error(USAGE);
    return calibrate(condition, files.split(',').flatMap(clipsOf));
  });
  const leftOut = parts.flatMap((part) => part.leftOut);
  const lines = parts.flatMap((part) => part.lines).map((line) => JSON.stringify(line));
  writeFileSync(TABLE, `[\n  ${lines.join(',\n  ')}\n]\n`);
  writeFileSync(LEFT_OUT, JSON.stringify(leftOut));
  console.log(leftOutText(leftOut));
});

/**
 * The clips of the app's own way to run the pose model.
 *
 * @param {string} file
 * @returns {readonly import('./scoring/clip.ts').ClipScore[]}
 */
function clipsOf(file) {
  /** @type {readonly import('./scoring/run.ts').RunScore[]} */
  const runs = JSON.parse(readFileSync(file, 'utf8')).runs;
  const run = runs.find(({ model, mode }) => model === 'full' && mode === 'tracked');
  if (!run) throw new Error(`${file} holds no run of the shipped defaults (full, tracked).`);
  return run.clips;
}
