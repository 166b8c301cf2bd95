// @ts-check
// How often the app's rule calls something real, without and with a true difference: `npm run bench:verdicts`.
import { join } from 'node:path';
import { command, ROOT } from '../scripts/setup.mjs';

const STRIKES = [7, 10, 14, 20];
const MEMORIES = [0, 0.3, 0.5];
const COMPARISONS = 4000;
const SEED = 7;

await command(async () => {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'bench/verdicts/simulate.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  const { QUESTIONS, simulate } = /** @type {typeof import('./verdicts/simulate.ts')} */ (module);
  console.log(
    `Called real, % of ${COMPARISONS} comparisons, with ${STRIKES.join(', ')} strikes a side (true size in smallest detectable differences)`,
  );
  console.log(
    `| judged | sides together | measures | true | ${MEMORIES.map((memory) => `memory ${memory}`).join(' | ')} |\n|---|---|---|---|---|---|---|`,
  );
  /** @param {Omit<import('./verdicts/simulate.ts').Scenario, 'strikes' | 'memory' | 'comparisons'>} scenario */
  const line = (scenario) => {
    const cells = MEMORIES.map((memory) =>
      STRIKES.map((strikes) =>
        (100 * simulate({ ...scenario, strikes, memory, comparisons: COMPARISONS }, SEED).realShare).toFixed(
          1,
        ),
      ).join(', '),
    );
    console.log(
      `| ${scenario.question} | ${scenario.together} | ${scenario.measures} | ${scenario.trueSize} × | ${cells.join(' | ')} |`,
    );
  };
  for (const measures of [1, 4, 9]) {
    for (const trueSize of measures === 1 ? [0, 1, 2] : [0, 2]) {
      for (const question of QUESTIONS) line({ question, together: 0, measures, trueSize });
      // The trunk that drifts moves the sides against each other.
      if (measures === 1) line({ question: 'leftMinusRight', together: -0.7, measures, trueSize });
    }
  }
});
