// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';
import { sourcesFrom } from '../../scripts/sourcesFrom.mjs';

/** @typedef {Extract<import('./page.ts').PoseAnswer, { ok: true }>} Found */

const FOLDER = join(ROOT, 'out', 'bench-cache');

/**
 * Pose tracks on disk. A track is known by its clip, the model, the way it is run and the code that runs it, so that
 * scoring can change as often as it likes and a changed pose never hides behind an old track.
 *
 * @param {string} clip path
 * @param {string} model
 * @param {string} mode
 */
export function cacheOf(clip, model, mode) {
  const hash = createHash('sha256');
  hash.update(`${model}\n${mode}\n${poseVersion(model, mode)}\n`);
  hash.update(readFileSync(clip));
  const file = join(FOLDER, `${hash.digest('hex').slice(0, 32)}.json`);
  return {
    /** @returns {Found | null} */
    read: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null),
    /** @param {Found} found */
    write: (found) => {
      mkdirSync(FOLDER, { recursive: true });
      // Whole or not at all: the command may be stopped any time.
      writeFileSync(`${file}.part`, JSON.stringify(found));
      renameSync(`${file}.part`, file);
    },
  };
}

/** @type {Map<string, string>} */
const versions = new Map();

/**
 * Of everything that decides what a track holds: the sources that find the pose, the runtime, the model.
 *
 * @param {string} model
 * @param {string} mode
 */
function poseVersion(model, mode) {
  const known = versions.get(model + mode);
  if (known) return known;
  const finders = 'src/platform/pose';
  const entries =
    mode === 'tracked'
      ? readdirSync(join(ROOT, finders))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(finders, name))
      : ['bench/pose/findVariant.ts'];
  const files = [
    ...sourcesFrom(entries.map((entry) => join(ROOT, entry))),
    join(ROOT, `models/bundles/pose_landmarker_${model}.task`),
    join(ROOT, 'node_modules/@mediapipe/tasks-vision/package.json'),
    join(ROOT, 'node_modules/mediabunny/package.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  const version = hash.digest('hex');
  versions.set(model + mode, version);
  return version;
}
