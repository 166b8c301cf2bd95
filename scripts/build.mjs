// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, ROOT, run, setUp } from './setup.mjs';

const STAMP = join(ROOT, 'node_modules', '.evenstride-build');
/** Everything that ends up in the build, or decides how it is made. */
const SOURCES = [
  'src',
  'public',
  'cli',
  'models/bundles',
  'index.html',
  'vite.config.ts',
  'vite',
  'scripts/sourcesFrom.mjs',
  'package-lock.json',
];

/** Builds the app into dist/ unless what is there was made from the same sources. */
export async function ensureBuilt() {
  await setUp();
  const fingerprint = fingerprintOf(SOURCES);
  const isFresh = existsSync(join(ROOT, 'dist', 'index.html')) && existsSync(STAMP);
  if (isFresh && readFileSync(STAMP, 'utf8') === fingerprint) return;
  console.log('Building …');
  // In a process of its own: a test runner's NODE_ENV would make it a development build.
  run(
    'npx',
    ['--no-install', 'vite', 'build', '--logLevel', 'error'],
    'The app could not be built; see the messages above.',
    { NODE_ENV: 'production' },
  );
  writeFileSync(STAMP, fingerprint);
}

/** @param {readonly string[]} paths */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(ROOT, path)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command(ensureBuilt);
