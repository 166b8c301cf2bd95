import { contrast } from '../../src/core/stats/contrast.ts';
import { heldTogether } from '../../src/core/stats/holm.ts';
import { normal, uniform } from '../../src/core/stats/random.ts';
import { summarizeRun } from '../../src/core/stats/summarize.ts';
import { judge } from '../../src/core/stats/verdict.ts';

/** One kind of comparison, simulated many times. Degrees. */
export interface Scenario {
  readonly strikes: number;
  /** First autocorrelation from strike to strike of one side. */
  readonly memory: number;
  /** True change of every measure, in smallest detectable differences. */
  readonly trueChange: number;
  /** Measures judged together. */
  readonly measures: number;
}

export interface Outcome extends Scenario {
  /** Share of comparisons in which any measure was called real with any sign; with a true change: one measure, its own sign. */
  readonly realShare: number;
}

const MDC = 2.3;
/** What a recording adds to every strike: MDC = 1.96 · √2 · SEM. */
const SEM = MDC / (1.96 * Math.SQRT2);
/** From strike to strike, as the sample's runner. */
const STRIKE_SD = 1.2;
/** Pose model and camera, as shipped for a level clip (half-width of 95 %). */
const SYSTEMATIC95 = 1.8;
const COMPARISONS = 1000;

/** How often the app's own rule calls a change real, between two recordings of which each has an error of its own. */
export function simulate(scenario: Scenario, seed: number): Outcome {
  const { strikes, memory, trueChange, measures } = scenario;
  const gauss = normal(uniform(seed));
  const recording = (truth: number) => {
    const error = SEM * gauss();
    let state = gauss();
    return summarizeRun(
      Array.from({ length: strikes }, () => {
        const value = truth + error + STRIKE_SD * state;
        state = memory * state + Math.sqrt(1 - memory ** 2) * gauss();
        return value;
      }),
    );
  };
  let real = 0;
  for (let i = 0; i < COMPARISONS; i++) {
    const changes = Array.from({ length: measures }, () => {
      const [before, after] = [recording(0), recording(trueChange * MDC)];
      return judge(
        contrast([
          { weight: 1, summary: after },
          { weight: -1, summary: before },
        ]),
        {
          mdc: { value: MDC, source: 'simulated' },
          systematic95: SYSTEMATIC95,
          systematicUnknown: '',
          show: (value) => value.toFixed(1),
        },
      );
    });
    const held = heldTogether(changes).filter(({ verdict }) => verdict === 'real');
    const right = trueChange === 0 ? held : held.filter((change) => (change.value ?? 0) > 0);
    if (trueChange === 0 ? right.length > 0 : right.includes(held[0]!)) real++;
  }
  return { ...scenario, realShare: real / COMPARISONS };
}
