import type { Measure, MomentValue } from '../../core/measures/measure.ts';
import { SIDES, type Side } from '../../core/sides.ts';
import { stridePairs } from '../../core/stats/stridePairs.ts';
import type { Interval, MeasureResult } from '../../core/trial.ts';
import { formatChange, formatSeconds, formatValue } from '../format.ts';
import { SIDE_LABEL } from '../words.ts';

/** One dot of a chart of single strikes. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** null: of both sides. */
  readonly side: Side | null;
  readonly leftOut: boolean;
  /** Where the video shows it, seconds. */
  readonly timeS: number;
  /** What it is, for who steps through the chart. */
  readonly words: string;
}

/** Every value of a measure at its time, in order. */
export function strikePoints({ sided, unit }: Measure, { values }: MeasureResult): readonly ChartPoint[] {
  const point = (side: Side, { timeS, value, leftOut = false }: MomentValue): ChartPoint => ({
    x: timeS,
    y: value,
    side: sided ? side : null,
    leftOut,
    timeS,
    words: `${sided ? SIDE_LABEL[side] : 'Runner'} at ${formatSeconds(timeS)}: ${formatValue(value, unit)}${leftOut ? ', left out' : ''}`,
  });
  return SIDES.flatMap((side) => values[side].map((value) => point(side, value)))
    .filter(({ y }) => Number.isFinite(y))
    .sort((a, b) => a.x - b.x);
}

/** Bland & Altman: every stride's left − right over the mean of both, in order of time. */
export const pairPoints = ({ unit }: Measure, { values }: MeasureResult): readonly ChartPoint[] =>
  stridePairs(values).map(({ left, right }, i) => ({
    x: (left.value + right.value) / 2,
    y: left.value - right.value,
    side: null,
    leftOut: false,
    timeS: left.timeS,
    words: `Stride ${i + 1}: left ${formatValue(left.value, unit)}, right ${formatValue(right.value, unit)}, left − right ${formatChange(left.value - right.value, unit)}`,
  }));

/** A scale on which all of these fit, with a little room. */
export function scaleOf(values: readonly number[]): Interval {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return { low: low - room, high: high + room };
}
