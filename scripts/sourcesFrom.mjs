// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Source files and every source file that they import, however deep; types, which are gone at run time, are left out.
 *
 * @param {readonly string[]} entries
 */
export function sourcesFrom(entries) {
  const found = new Set(entries);
  for (const file of found) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(\.[^']+\.ts)'/gm,
    )) {
      found.add(resolve(dirname(file), path));
    }
  }
  return [...found].sort();
}
