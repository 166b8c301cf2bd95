// @ts-check
// Renews the tables of docs/accuracy.md on what hip rotation could reach, from truth files and the poses that
// `npm run bench:accuracy -- DIR` has kept. Clips without a kept pose, or without their picture, count with their truth.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';
import { loadEntry } from './loadEntry.mjs';
import { cacheOf } from './pose/cache.mjs';
import { replacePart } from './replacePart.mjs';

const DOCUMENT = join(ROOT, 'docs/accuracy.md');
const TRUTH = '.truth.json';

await command(async () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new Error('Usage: node bench/hipLimits.mjs DIR [DIR …]');
  const { hipLimitParts, readTruth, unpackTrack } = await loadEntry();
  const clips = folders.flatMap((dir) =>
    readdirSync(dir)
      .filter((file) => file.endsWith(TRUTH))
      .sort()
      .map((file) => {
        const name = file.slice(0, -TRUTH.length);
        const found = keptPose(join(dir, `${name}.mp4`));
        return {
          name,
          truth: readTruth(name, JSON.parse(readFileSync(join(dir, file), 'utf8'))),
          pose: found && { ...found, track: unpackTrack(found.track) },
        };
      }),
  );
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, part] of Object.entries(hipLimitParts(clips))) text = replacePart(text, name, part);
  writeFileSync(DOCUMENT, text);
});

/** @param {string} path of a clip */
function keptPose(path) {
  return existsSync(path) ? cacheOf(path, 'full', 'tracked').read() : null;
}
