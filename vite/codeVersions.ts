import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { sourcesFrom } from '../scripts/sourcesFrom.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Names of the code that finds the pose and of the code that computes from it: other code has another name. What is
 * kept says by it what found it, and a pose that other code found is not taken for one of this.
 */
export function codeVersions(): { readonly pose: string; readonly analysis: string } {
  const folder = join(ROOT, 'src/platform/pose');
  const finders = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const bundles = join(ROOT, 'models/bundles');
  const models = existsSync(bundles) ? readdirSync(bundles).map((name) => join(bundles, name)) : [];
  const packages = ['@mediapipe/tasks-vision', 'mediabunny'].map((name) =>
    join(ROOT, 'node_modules', name, 'package.json'),
  );
  return {
    pose: nameOf([...sourcesFrom(finders), ...models.sort(), ...packages]),
    analysis: nameOf(sourcesFrom([join(ROOT, 'src/core/analyze.ts')])),
  };
}

function nameOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
