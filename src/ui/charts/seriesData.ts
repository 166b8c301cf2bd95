import type { ChartData } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { zeroKnown } from '../../core/cycle/zeroKnown.ts';
import { SIDES } from '../../core/sides.ts';
import { mean } from '../../core/stats/mean.ts';
import type { Interval, Trial } from '../../core/trial.ts';
import { formatSeconds, formatValue, isMeasured } from '../format.ts';
import type { ChartTheme } from './chartTheme.ts';
import { rangeRound } from './rangeRound.ts';

/** What a chart needs to know of the series it shows. */
interface Lines {
  readonly lines: readonly { readonly name: string; readonly side: 'left' | 'right' | null }[];
}

type Point = { x: number; y: number };

/** A series as it is drawn: counted from its own mean where its zero is not known. */
function drawnSeries(trial: Trial, name: string): Float64Array {
  const values = trial.series[name] ?? new Float64Array();
  if (zeroKnown(trial, name)) return values;
  const middle = mean(values.filter(Number.isFinite));
  return values.map((value) => value - middle);
}

/** Lowest and highest value over trials, so that charts above each other share a scale. */
export const rangeOf = (trials: readonly Trial[], { lines }: Lines): Interval =>
  rangeRound(trials.flatMap((trial) => lines.map(({ name }) => drawnSeries(trial, name))));

/** Whether 0° on the chart means something; else it is each line's own mean. */
export const hasZero = (trial: Trial, { lines }: Lines): boolean =>
  lines.every(({ name }) => zeroKnown(trial, name));

/** Unseen frames break the line. */
export function seriesData(trial: Trial, { lines }: Lines, theme: ChartTheme): ChartData<'line', Point[]> {
  return {
    datasets: lines.map(({ name, side }) => ({
      data: Array.from(drawnSeries(trial, name), (y, frame) => ({ x: trial.track.timesS[frame]!, y })),
      borderColor: side ? theme.side[side] : theme.ink,
      borderWidth: 1.75,
      pointRadius: 0,
      spanGaps: false,
    })),
  };
}

/** "2.31 s: left 12.0°, right 8.1°"; what was not seen is left out. */
export function momentWords(trial: Trial, { lines }: Lines, frame: number): string {
  const values = lines.flatMap(({ name, side }) => {
    const value = drawnSeries(trial, name)[frame];
    return isMeasured(value) ? `${side ? `${side} ` : ''}${formatValue(value, 'deg')}` : [];
  });
  const time = formatSeconds(trial.track.timesS[frame] ?? 0);
  return values.length === 0 ? time : `${time}: ${values.join(', ')}`;
}

/** A line at every foot strike, in the colour of its side. */
export const strikeLines = (trial: Trial, theme: ChartTheme): AnnotationOptions[] =>
  SIDES.flatMap((side) =>
    trial.gait.strikes[side].map(
      ({ timeS }): AnnotationOptions => ({
        type: 'line',
        scaleID: 'x',
        value: timeS,
        borderColor: theme.side[side],
        borderWidth: 1.5,
        borderDash: side === 'left' ? [] : [4, 3],
        drawTime: 'beforeDatasetsDraw',
      }),
    ),
  );
