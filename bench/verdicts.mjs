// @ts-check
// How often the app's rule calls a change real, without and with a true one: `npm run bench:verdicts`.
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';

const STRIKES = [7, 10, 14, 20];
const SEED = 7;

await command(async () => {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'bench/verdicts/simulate.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const { simulate } = /** @type {typeof import('./verdicts/simulate.ts')} */ (module);
  console.log(
    `Called real, % of 1,000 comparisons, with ${STRIKES.join(', ')} strikes a side (change in smallest detectable differences)`,
  );
  console.log('| measures | true change | memory of the strikes | called real |\n|---|---|---|---|');
  for (const measures of [1, 9]) {
    for (const trueChange of [0, 1, 2]) {
      for (const memory of [0, 0.3, 0.5]) {
        const shares = STRIKES.map(
          (strikes) => simulate({ strikes, memory, trueChange, measures }, SEED).realShare,
        );
        const words = shares.map((share) => (100 * share).toFixed(1)).join(', ');
        console.log(`| ${measures} | ${trueChange} × | ${memory} | ${words} |`);
      }
    }
  }
});
