import { aboutOwnMean, type CycleCurve, cycleCurve } from '../../core/cycle/cycleCurve.ts';
import { remembered } from '../../core/remembered.ts';
import { SIDES, type Side } from '../../core/sides.ts';
import type { Interval, Trial } from '../../core/trial.ts';
import { SLOTS, type Slot } from '../../state/trials.ts';
import type { SeriesGroup } from '../panels/series/seriesGroups.ts';
import { rangeRound } from './rangeRound.ts';

/** One curve over the stride: a side in a clip. */
export interface StrideLine {
  readonly slot: Slot;
  readonly side: Side;
  readonly trial: Trial;
  /** The series that it was made of. */
  readonly seriesName: string;
  readonly curve: CycleCurve;
}

/** Of a clip with a thousand strides it takes a moment: a correction of the other clip leaves it as it is. */
const curveOf = remembered(cycleCurve);

/** What lies over each other in one chart: both clips of a side, or both sides of a clip. */
export type StrideLayout = 'bySide' | 'bySlot';

export interface StrideChartLines {
  /** The side that the whole chart is about; null where it holds both. */
  readonly side: Side | null;
  /** The clip that the whole chart is about; null where it holds both. */
  readonly slot: Slot | null;
  readonly lines: readonly StrideLine[];
}

/**
 * Every side in every clip that was seen over whole strides. All are counted from zero, or where one of them has none,
 * each from its own mean.
 */
export function strideLines(
  present: readonly { readonly slot: Slot; readonly trial: Trial }[],
  { lines }: SeriesGroup,
): readonly StrideLine[] {
  const found = SIDES.flatMap((side) =>
    present.flatMap(({ slot, trial }): StrideLine[] => {
      const seriesName = lines.find((line) => line.side === side || line.side === null)?.name;
      if (seriesName === undefined) return [];
      const curve = curveOf(trial, seriesName, side);
      return curve ? [{ slot, side, trial, seriesName, curve }] : [];
    }),
  );
  if (found.every(({ curve }) => curve.zeroKnown)) return found;
  return found.map((line) => ({ ...line, curve: aboutOwnMean(line.curve) }));
}

/** The curves laid out in charts; charts without a curve are left out. */
export function strideCharts(
  lines: readonly StrideLine[],
  layout: StrideLayout,
): readonly StrideChartLines[] {
  const charts: readonly StrideChartLines[] =
    layout === 'bySide'
      ? SIDES.map((side) => ({ side, slot: null, lines: lines.filter((line) => line.side === side) }))
      : SLOTS.map((slot) => ({ side: null, slot, lines: lines.filter((line) => line.slot === slot) }));
  return charts.filter((chart) => chart.lines.length > 0);
}

/** Room over the curves for what is written there, as a share of their height. */
const HEADROOM = 0.12;

/** One scale for all: means with their spread. */
export function strideRange(lines: readonly StrideLine[]): Interval {
  const { low, high } = rangeRound(lines.flatMap(({ curve }) => [edge(curve, -1), edge(curve, 1)]));
  return { low, high: high + HEADROOM * (high - low) };
}

/** The mean ± 1 SD, [101]; the mean where there is no spread. */
export const edge = ({ mean, sd }: CycleCurve, direction: -1 | 1): Float64Array =>
  mean.map((value, point) => value + direction * (Number.isNaN(sd[point]) ? 0 : sd[point]!));
