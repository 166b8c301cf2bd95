// @ts-check
// Renews the tables and pictures of docs/accuracy.md from what `npm run bench:accuracy -- DIR --json FILE` wrote.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';
import { loadEntry } from './loadEntry.mjs';

const DOCUMENT = join(ROOT, 'docs/accuracy.md');
const PICTURES = join(ROOT, 'docs/accuracy');

await command(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Usage: node bench/docs.mjs RESULTS.json [MORE.json …]');
  const runs = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).runs);
  const { documentParts, pictures } = await loadEntry();
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, part] of Object.entries(documentParts(runs))) text = replacePart(text, name, part);
  writeFileSync(DOCUMENT, text);
  mkdirSync(PICTURES, { recursive: true });
  for (const { file, svg } of pictures(runs)) writeFileSync(join(PICTURES, file), svg);
});

/**
 * Puts a part between its two marks; the words round them are written by hand.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} part
 */
function replacePart(text, name, part) {
  const marks = new RegExp(`(<!-- bench:${name} -->)[\\s\\S]*?(<!-- /bench -->)`);
  if (!marks.test(text)) throw new Error(`docs/accuracy.md has no place for “${name}”.`);
  return text.replace(marks, (_, start, end) => `${start}\n${part}\n${end}`);
}
