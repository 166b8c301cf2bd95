// @ts-check
// How long a correction takes until its results are there: `npm run bench:corrections`.
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';

/** What a person does not notice as waiting. */
const TARGET_MS = 100;
const DURATIONS_S = [15, 60];
const RUNS = 9;

await command(async () => {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'bench/corrections/time.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const { timeCorrections } = /** @type {typeof import('./corrections/time.ts')} */ (module);
  const columns = DURATIONS_S.map((durationS) => timeCorrections(durationS, RUNS));
  console.log(
    `Milliseconds of processor time until the results follow, clips of 60 frames per second (wanted: under ${TARGET_MS})`,
  );
  console.log(`| corrected | ${DURATIONS_S.map((s) => `${s} s`).join(' | ')} |`);
  console.log(`|---|${'---|'.repeat(DURATIONS_S.length)}`);
  columns[0]?.forEach(({ kind }, row) => {
    const cells = columns.map((column) => {
      const ms = column[row]?.ms ?? Number.NaN;
      return `${ms.toFixed(0)}${ms > TARGET_MS ? ' (!)' : ''}`;
    });
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  });
});
