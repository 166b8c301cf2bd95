// @ts-check
import { join } from 'node:path';
import { ROOT } from '../scripts/setup.mjs';

/** The TypeScript part, in Node. @returns {Promise<typeof import('./entry.ts')>} */
export async function loadEntry() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'bench/entry.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  return /** @type {typeof import('./entry.ts')} */ (module);
}
