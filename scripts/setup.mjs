// @ts-check
// Plain Node with nothing installed must be able to run this file: it is what installs the rest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.evenstride-lock');
const MIN_NODE = [20, 19];

/** Makes sure that the packages and the pose models are there; takes well under a second when they are. */
export async function setUp() {
  checkNode();
  installPackages();
  const { assembleModels } = await import('../models/assemble.mjs');
  const written = assembleModels().filter(({ action }) => action === 'written');
  if (written.length > 0) console.log(`Assembled ${written.length} pose models.`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = MIN_NODE;
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    throw new Error(
      `Evenstride needs Node ${MIN_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing packages …');
  run(
    'npm',
    ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    'The packages could not be installed: check the connection and run the command again.',
  );
  writeFileSync(STAMP, lock);
}

/**
 * Runs a program with its output on this terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} complaint the sentence to end with when it fails
 * @param {Record<string, string>} [env] added to the environment
 */
export function run(command, args, complaint, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(complaint);
}

/**
 * Runs the main part of a command and ends the process; an expected failure is one sentence, not a stack.
 *
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
