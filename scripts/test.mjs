// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { chromiumPath, NO_CHROMIUM } from './chromium.mjs';
import { command, ROOT } from './setup.mjs';

/** Checks that read the code; each counts as one test. */
const CHECKS = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['types of core, without the DOM', 'tsc', ['-p', 'src/core']],
  ['types of the service worker', 'tsc', ['-p', 'src/sw']],
  ['layers', 'depcruise', ['src', 'cli', '--config', '.dependency-cruiser.cjs']],
  ['dead code', 'knip', []],
];

await command(async () => {
  await ensureBuilt();
  ensureChromium();
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, program, args] of /** @type {[string, string, string[]][]} */ (CHECKS)) {
    const { status } = spawnSync('npx', ['--no-install', program, ...args], { cwd: ROOT, stdio: 'inherit' });
    console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
    count[status === 0 ? 'passed' : 'failed']++;
  }
  const tests = runTests();
  count.passed += tests.passed;
  count.failed += tests.failed;
  count.skipped += tests.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  if (count.failed > 0) process.exitCode = 1;
});

/** A bare Debian machine (a CI container) gets its browser here; elsewhere people install their own. */
function ensureChromium() {
  if (chromiumPath()) return;
  const isBareDebian = process.platform === 'linux' && process.getuid?.() === 0;
  if (isBareDebian) {
    console.log('Installing Chromium …');
    const quiet = { stdio: /** @type {const} */ ('ignore') };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  }
  if (!chromiumPath()) throw new Error(NO_CHROMIUM);
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'evenstride-test-'));
  const report = join(folder, 'report.json');
  const args = [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that can't be loaded fails the run without a failed test.
    const isBroken = (status !== 0 || !success) && numFailedTests === 0;
    return { passed: numPassedTests, failed: numFailedTests + Number(isBroken), skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
