import { contrast, differenceOfMeans } from '../../src/core/stats/contrast.ts';
import { couplingOfMeans } from '../../src/core/stats/coupling.ts';
import { heldTogether } from '../../src/core/stats/holm.ts';
import { normal, uniform } from '../../src/core/stats/random.ts';
import { memoryOf } from '../../src/core/stats/serial.ts';
import { summarizeRun } from '../../src/core/stats/summarize.ts';
import { judge } from '../../src/core/stats/verdict.ts';
import type { Difference, SideSummary } from '../../src/core/trial.ts';

/** What is judged: the change of a side, left − right within a clip, or the change of left − right. */
export const QUESTIONS = ['change', 'leftMinusRight', 'changeOfLeftMinusRight'] as const;
type Question = (typeof QUESTIONS)[number];

/** One kind of comparison, simulated many times. Degrees. */
export interface Scenario {
  readonly question: Question;
  /** Of each side. */
  readonly strikes: number;
  /** First autocorrelation from strike to strike of one side. */
  readonly memory: number;
  /** Correlation of a left strike with the right one that follows it: negative where the trunk drifts to one side. */
  readonly together: number;
  /** True size of what is judged, of every measure, in smallest detectable differences. */
  readonly trueSize: number;
  /** Measures judged together. */
  readonly measures: number;
  readonly comparisons: number;
}

export interface Outcome extends Scenario {
  /** Share of comparisons in which any measure was called real with any sign; with a true change: the first measure, with its own sign. */
  readonly realShare: number;
}

const MDC = 2.3;
/** What a recording adds to every strike of a side: MDC = 1.96 · √2 · SEM. */
const SEM = MDC / (1.96 * Math.SQRT2);
/** From strike to strike, as the sample's runner. */
const STRIKE_SD = 1.2;
const STRIDE_S = 0.7;
/** Pose model and camera, as shipped for a level clip (half-widths of 95 %). */
const SYSTEMATIC95: Readonly<Record<Question, number>> = {
  change: 1.8,
  leftMinusRight: 1.78,
  changeOfLeftMinusRight: 2.57,
};
/** As `compare.ts` takes them: the smallest detectable difference of one side, and √2 of it for the change of two. */
const LIMIT: Readonly<Record<Question, number>> = {
  change: MDC,
  leftMinusRight: MDC,
  changeOfLeftMinusRight: MDC * Math.SQRT2,
};

interface Recording {
  readonly left: SideSummary;
  readonly right: SideSummary;
  readonly coupling: number;
}

/** How often the app's own rule calls something real, between recordings of which each side has an error of its own. */
export function simulate(scenario: Scenario, seed: number): Outcome {
  const gauss = normal(uniform(seed));
  const { question, trueSize, measures, comparisons } = scenario;
  const truth = trueSize * LIMIT[question];
  let real = 0;
  for (let i = 0; i < comparisons; i++) {
    const differences = Array.from({ length: measures }, () => judged(scenario, truth, gauss));
    const held = heldTogether(differences);
    const isReal =
      trueSize === 0
        ? held.some(({ verdict }) => verdict === 'real')
        : held[0]!.verdict === 'real' && (held[0]!.value ?? 0) > 0;
    if (isReal) real++;
  }
  return { ...scenario, realShare: real / comparisons };
}

function judged(scenario: Scenario, truth: number, gauss: () => number): Difference {
  const { question } = scenario;
  const limits = {
    mdc: { value: LIMIT[question], source: 'simulated' },
    systematic95: SYSTEMATIC95[question],
    systematicUnknown: '',
    show: (value: number) => value.toFixed(1),
  };
  const after = recording(scenario, truth, gauss);
  if (question === 'leftMinusRight') {
    return judge(differenceOfMeans(after.left, after.right, -2 * after.coupling), limits);
  }
  const before = recording(scenario, 0, gauss);
  if (question === 'change') return judge(differenceOfMeans(after.left, before.left), limits);
  return judge(
    contrast(
      [
        { weight: 1, summary: after.left },
        { weight: -1, summary: after.right },
        { weight: -1, summary: before.left },
        { weight: 1, summary: before.right },
      ],
      -2 * (before.coupling + after.coupling),
    ),
    limits,
  );
}

/** A clip: both sides' strikes in turn, each side with its own error, the left with its true value. */
function recording({ strikes, memory, together }: Scenario, left: number, gauss: () => number): Recording {
  const [errorLeft, errorRight] = [SEM * gauss(), SEM * gauss()];
  const values: { left: number[]; right: number[] } = { left: [], right: [] };
  const pair = (): [number, number] => {
    const [a, b] = [gauss(), gauss()];
    return [a, together * a + Math.sqrt(1 - together ** 2) * b];
  };
  let [l, r] = pair();
  for (let i = 0; i < strikes; i++) {
    values.left.push(left + errorLeft + STRIKE_SD * l);
    values.right.push(errorRight + STRIKE_SD * r);
    const [freshLeft, freshRight] = pair();
    const fresh = Math.sqrt(1 - memory ** 2);
    [l, r] = [memory * l + fresh * freshLeft, memory * r + fresh * freshRight];
  }
  const shared = memoryOf([[values.left], [values.right]]);
  const summary = {
    left: summarizeRun(values.left, shared),
    right: summarizeRun(values.right, shared),
  };
  const inTime = (list: readonly number[], offsetS: number) =>
    list.map((value, i) => ({ timeS: offsetS + i * STRIDE_S, value }));
  const timed = { left: inTime(values.left, 0), right: inTime(values.right, STRIDE_S / 2) };
  return { ...summary, coupling: couplingOfMeans(timed, summary) };
}
