import type { Measure } from '../../core/measures/measure.ts';
import { sidesAgreement } from '../../core/measures/sidesAgreement.ts';
import { SIDES, type Side } from '../../core/sides.ts';
import type { Agreement } from '../../core/stats/agreement.ts';
import type { MeasureResult } from '../../core/trial.ts';
import { isMeasured } from '../format.ts';
import type { SlotResult } from './bars.ts';
import { pairPoints, scaleOf, strikePoints } from './chartPoints.ts';
import type { Level, PointsChartContent } from './pointsData.ts';

/** The mean of one side's values, or of all; with how many there are. */
interface StrikesMean {
  readonly side: Side | null;
  readonly mean: number;
  readonly n: number;
}

export const strikeMeans = (measure: Measure, result: MeasureResult): readonly StrikesMean[] =>
  (measure.sided ? SIDES : [null]).flatMap((side) => {
    const { mean, n } = side ? result.summary[side] : result.both;
    return isMeasured(mean) ? [{ side, mean, n }] : [];
  });

/** Every strike in its order, the clips on one scale; empty where nothing has a value. */
export function strikePlots(measure: Measure, results: readonly SlotResult[]): readonly PointsChartContent[] {
  const plots = results.map((of) => ({ ...of, points: strikePoints(measure, of.result) }));
  const all = plots.flatMap(({ points }) => points);
  if (all.length === 0) return [];
  const x = { low: 0, high: scaleOf(all.map((point) => point.x)).high };
  const y = scaleOf(all.map((point) => point.y));
  return plots.map(({ slot, result, points }) => ({
    name: `${measure.id}-strikes`,
    slot,
    unit: measure.unit,
    title: `${measure.label}, every strike in order of time`,
    axes: `up: ${measure.positive}; across: seconds; left discs, right triangles`,
    points,
    x,
    y,
    xIs: 'time',
    levels: strikeMeans(measure, result).map(
      ({ mean, side }): Level => ({
        at: mean,
        style: side === 'right' ? 'dashed' : 'solid',
        color: (theme) => (side ? theme.side[side] : theme.both),
        words: side ? `mean of the ${side} side` : 'mean',
      }),
    ),
  }));
}

/** Those in which left is compared with right. */
export const sidesCompared = (measure: Measure, results: readonly SlotResult[]): readonly SlotResult[] =>
  measure.sided ? results.filter(({ result }) => result.leftMinusRight.value !== null) : [];

/** Bland and Altman's plot of left against right, stride by stride, with what it says. */
export interface AgreementPlot {
  readonly content: PointsChartContent;
  readonly found: Agreement | null;
}

/** One for each clip, on one scale; empty where nothing was compared. */
export function agreementPlots(measure: Measure, results: readonly SlotResult[]): readonly AgreementPlot[] {
  const plots = sidesCompared(measure, results).map(({ slot, result }) => {
    const found = sidesAgreement(result);
    return { slot, found, levels: levelsOf(found), points: pairPoints(measure, result) };
  });
  const all = plots.flatMap(({ points }) => points);
  if (all.length === 0) return [];
  const x = scaleOf(all.map((point) => point.x));
  const y = scaleOf([
    0,
    ...all.map((point) => point.y),
    ...plots.flatMap(({ levels }) => levels.map(({ at }) => at)),
  ]);
  return plots.map(({ slot, found, levels, points }) => ({
    found,
    content: {
      name: `${measure.id}-agreement`,
      slot,
      unit: measure.unit,
      title: `${measure.label}, left against right stride by stride`,
      axes: 'up: left − right; across: the mean of both',
      points,
      x,
      y,
      xIs: 'value',
      levels,
    },
  }));
}

function levelsOf(found: Agreement | null): readonly Level[] {
  if (!found) return [];
  const limit = (at: number): Level => ({
    at,
    style: 'dashed',
    color: ({ inkSoft }) => inkSoft,
    words: '95 % limits of agreement',
  });
  return [
    { at: found.bias, style: 'solid', color: ({ ink }) => ink, words: 'mean difference' },
    limit(found.limits.low),
    limit(found.limits.high),
  ];
}
