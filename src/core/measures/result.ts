import type { Gait } from '../gait.ts';
import { type PerSide, perSide, type Side, type View } from '../sides.ts';
import { differenceOfMeans } from '../stats/contrast.ts';
import { couplingOfMeans } from '../stats/coupling.ts';
import { finite } from '../stats/finite.ts';
import { heldTogether } from '../stats/holm.ts';
import { noDifference } from '../stats/noDifference.ts';
import { memoryOf } from '../stats/serial.ts';
import { summarizeRun } from '../stats/summarize.ts';
import { judge } from '../stats/verdict.ts';
import { withSystematic } from '../stats/withSystematic.ts';
import type { Difference, MeasureResult, SideSummary, Trial } from '../trial.ts';
import { type Accuracy, accuracyOf } from './accuracy.ts';
import { MEASURES } from './index.ts';
import type { Measure, MeasureReading, MomentValue } from './measure.ts';
import { readMeasure } from './read.ts';
import { nearSide } from './seen.ts';
import { formatValue } from './units.ts';

const NO_VALUES: PerSide<readonly MomentValue[]> = { left: [], right: [] };

/**
 * Means and spreads of a reading, and left − right with its verdict.
 *
 * Intervals hold what is known of the systematic part. Where it is not known they hold the spread over strikes
 * alone, and no asymmetry is called real or noise.
 */
export function measureResult(
  measure: Measure,
  reading: MeasureReading,
  view: View,
  accuracy: Accuracy,
): MeasureResult {
  const values = reading.kind === 'values' ? reading.values : NO_VALUES;
  const counted = perSide((side) => values[side].filter(({ leftOut }) => !leftOut));
  const runs = perSide((side) => counted[side].map(({ value }) => value));
  // One runner, one memory: both sides tell of it.
  const memory = memoryOf([[finite(runs.left)], [finite(runs.right)]]);
  const summarized = (summary: SideSummary): SideSummary => {
    const { ci95 } = summary;
    const { sideMean } = accuracy;
    return ci95 && sideMean !== null ? { ...summary, ci95: withSystematic(ci95, sideMean) } : summary;
  };
  const summary = perSide((side) => summarized(summarizeRun(runs[side], memory)));
  const inOrder = [...counted.left, ...counted.right].sort((a, b) => a.timeS - b.timeS);
  const coupling = couplingOfMeans(counted, summary);
  return {
    withheld: reading.kind === 'withheld' ? reading.withheld : null,
    values,
    summary,
    both: summarized(summarizeRun(inOrder.map(({ value }) => value))),
    coupling,
    accuracy,
    leftMinusRight:
      reading.kind === 'withheld'
        ? noDifference(reading.withheld.message)
        : asymmetry(measure, { summary, coupling }, view, accuracy.leftMinusRight),
  };
}

/** Every measure of a clip by id, in the order of the registry; the asymmetries are judged together. */
export function allResults(gait: Gait): Trial['measures'] {
  const results = MEASURES.map((measure) =>
    measureResult(
      measure,
      withLeftOutMarked(readMeasure(measure, gait), gait),
      gait.view,
      accuracyOf(measure, gait),
    ),
  );
  return judgedTogether(Object.fromEntries(MEASURES.map(({ id }, i) => [id, results[i]!])));
}

/** Left − right of every measure against these limits: `limitOf` says what each is held against. */
export function withAsymmetriesJudged(
  results: Trial['measures'],
  view: View,
  limitOf: (measure: Measure) => Measure['mdc'],
): Trial['measures'] {
  const judged = MEASURES.flatMap((measure): [string, MeasureResult][] => {
    const result = results[measure.id];
    if (!result) return [];
    if (result.withheld) return [[measure.id, result]];
    const limited = { ...measure, mdc: limitOf(measure) };
    const leftMinusRight = asymmetry(limited, result, view, result.accuracy.leftMinusRight);
    return [[measure.id, { ...result, leftMinusRight }]];
  });
  return judgedTogether(Object.fromEntries(judged));
}

function judgedTogether(results: Trial['measures']): Trial['measures'] {
  const ids = Object.keys(results);
  const asymmetries = heldTogether(ids.map((id) => results[id]!.leftMinusRight));
  return Object.fromEntries(ids.map((id, i) => [id, { ...results[id]!, leftMinusRight: asymmetries[i]! }]));
}

/** A value belongs to the strike that begins its step, stance or stride, and counts as that strike does. */
function withLeftOutMarked(reading: MeasureReading, { strikes }: Gait): MeasureReading {
  if (reading.kind === 'withheld') return reading;
  const values = perSide((side) => {
    const leftOut = new Set(strikes[side].filter((strike) => strike.leftOut).map(({ timeS }) => timeS));
    return leftOut.size === 0
      ? reading.values[side]
      : reading.values[side].map((value) => (leftOut.has(value.timeS) ? { ...value, leftOut: true } : value));
  });
  return { ...reading, values };
}

function asymmetry(
  measure: Measure,
  { summary, coupling }: Pick<MeasureResult, 'summary' | 'coupling'>,
  view: View,
  systematic95: number | null,
): Difference {
  if (!measure.sided) return noDifference('It belongs to the whole runner, not to a side.');
  const near = nearSide(view);
  const missing = (['left', 'right'] as const).filter((side) => summary[side].n === 0);
  if (near !== null && missing.some((side) => side !== near)) return noDifference(farLegUnseen(near));
  if (missing.length > 0) return noDifference(`There is no value of the ${missing.join(' or ')} side.`);
  if (measure.kind === 'change') {
    return noDifference('Its zero is not known, so left and right can’t be compared within a clip.');
  }
  return judge(differenceOfMeans(summary.left, summary.right, -2 * coupling), {
    mdc: measure.mdc,
    systematic95,
    systematicUnknown: 'How far left − right may be off has not been measured for this measure.',
    show: (value) => formatValue(value, measure.unit),
  });
}

const farLegUnseen = (near: Side): string =>
  `Only the ${near} side faces the camera; a clip from the other side would show the other leg.`;
