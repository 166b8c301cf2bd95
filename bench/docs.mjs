// @ts-check
// Renews the tables and pictures of docs/accuracy.md from what `npm run bench:accuracy -- DIR --json FILE` and
// bench/calibrate.mjs wrote.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';
import { loadEntry } from './loadEntry.mjs';
import { replacePart } from './replacePart.mjs';

const DOCUMENT = join(ROOT, 'docs/accuracy.md');
const USAGE = 'Usage: node bench/docs.mjs WIDE.json LEFT-OUT.json RESULTS.json [MORE.json …]';
const PICTURES = join(ROOT, 'docs/accuracy');

await command(async () => {
  const files = process.argv.slice(2);
  const [wide, leftOut, ...shown] = files;
  if (!wide || !leftOut || shown.length === 0) throw new Error(USAGE);
  const runs = shown.flatMap(runsOf);
  const { documentParts, pictures } = await loadEntry();
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, part] of Object.entries(
    documentParts(runs, runsOf(wide), JSON.parse(readFileSync(leftOut, 'utf8'))),
  ))
    text = replacePart(text, name, part);
  writeFileSync(DOCUMENT, text);
  mkdirSync(PICTURES, { recursive: true });
  for (const { file, svg } of pictures(runs)) writeFileSync(join(PICTURES, file), svg);
});

/**
 * @param {string} file
 * @returns {readonly import('./scoring/run.ts').RunScore[]}
 */
function runsOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).runs;
}
