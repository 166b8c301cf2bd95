import type { Gait } from '../gait.ts';
import { type PerSide, perSide, type Side, type View } from '../sides.ts';
import { differenceOfMeans } from '../stats/contrast.ts';
import { summarize } from '../stats/summarize.ts';
import { judge } from '../stats/verdict.ts';
import type { Difference, MeasureResult, SideSummary } from '../trial.ts';
import { accuracyOf } from './accuracy.ts';
import { MEASURES } from './index.ts';
import type { Measure, MeasureReading, MomentValue } from './measure.ts';
import { readMeasure } from './read.ts';
import { nearSide } from './seen.ts';
import { formatValue } from './units.ts';

const NO_VALUES: PerSide<readonly MomentValue[]> = { left: [], right: [] };

/**
 * Means and spreads of a reading, and left − right with its verdict.
 *
 * @param systematic95 half-width of the 95 % interval of what enters every strike alike; null: not known, and
 * then no asymmetry is called real or noise
 */
export function measureResult(
  measure: Measure,
  reading: MeasureReading,
  view: View,
  systematic95: number | null = accuracyOf(measure.id, view).leftMinusRight,
): MeasureResult {
  const values = reading.kind === 'values' ? reading.values : NO_VALUES;
  const numbers = perSide((side) => values[side].map(({ value }) => value));
  const summary = perSide((side) => summarize(numbers[side]));
  return {
    withheld: reading.kind === 'withheld' ? reading.withheld : null,
    values,
    summary,
    both: summarize([...numbers.left, ...numbers.right]),
    leftMinusRight:
      reading.kind === 'withheld'
        ? noDifference(reading.withheld.message)
        : asymmetry(measure, summary, view, systematic95),
  };
}

/** Every measure of a clip by id, in the order of the registry. */
export const allResults = (gait: Gait): Readonly<Record<string, MeasureResult>> =>
  Object.fromEntries(
    MEASURES.map((measure) => [measure.id, measureResult(measure, readMeasure(measure, gait), gait.view)]),
  );

function asymmetry(
  measure: Measure,
  summary: PerSide<SideSummary>,
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
  return judge(differenceOfMeans(summary.left, summary.right), {
    mdc: measure.mdc,
    systematic95,
    systematicUnknown: 'The camera’s level is not known, and it enters left − right twice.',
    show: (value) => formatValue(value, measure.unit),
  });
}

const farLegUnseen = (near: Side): string =>
  `Only the ${near} side faces the camera; a clip from the other side would show the other leg.`;

const noDifference = (reason: string): Difference => ({
  value: null,
  ci95: null,
  mdc: null,
  mdcSource: null,
  verdict: null,
  reason,
});
