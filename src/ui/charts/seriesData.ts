import type { ChartData, ChartOptions } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { SIDES } from '../../core/sides.ts';
import type { Interval, Trial } from '../../core/trial.ts';
import type { ChartTheme } from './chartTheme.ts';

/** What a chart needs to know of the series it shows. */
interface Lines {
  readonly lines: readonly { readonly name: string; readonly side: 'left' | 'right' | null }[];
}

/** The chart's own area inside its box, pixels; fixed, so that the playhead can lie over it. */
export const AREA_LEFT = 40;
export const AREA_RIGHT = 10;
export const AREA_BOTTOM = 24;

type Point = { x: number; y: number };

/** Lowest and highest value over trials, so that charts above each other share a scale. */
export function rangeOf(trials: readonly Trial[], { lines }: Lines): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { series } of trials) {
    for (const { name } of lines) {
      for (const value of series[name] ?? []) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  const margin = Math.max(0.5, (high - low) * 0.08);
  return low <= high ? { low: low - margin, high: high + margin } : { low: -1, high: 1 };
}

/** Unseen frames break the line. */
export function seriesData(trial: Trial, { lines }: Lines, theme: ChartTheme): ChartData<'line', Point[]> {
  return {
    datasets: lines.map(({ name, side }) => ({
      data: Array.from(trial.series[name] ?? [], (y, frame) => ({ x: trial.track.timesS[frame]!, y })),
      borderColor: side ? theme.side[side] : theme.ink,
      borderWidth: 1.75,
      pointRadius: 0,
      spanGaps: false,
    })),
  };
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

interface SeriesView {
  readonly time: Interval;
  readonly range: Interval;
  readonly annotations: AnnotationOptions[];
  readonly onTime: (timeS: number) => void;
}

export function seriesOptions(
  { time, range, annotations, onTime }: SeriesView,
  theme: ChartTheme,
): ChartOptions<'line'> {
  const font = { family: theme.font, size: 11 };
  const ticks = { color: theme.inkSoft, font };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    parsing: false,
    normalized: true,
    layout: { autoPadding: false, padding: { top: 6, right: AREA_RIGHT } },
    events: ['click'],
    onClick: (event, _elements, chart) => {
      const timeS = chart.scales.x?.getValueForPixel(event.x ?? 0);
      if (timeS !== undefined) onTime(timeS);
    },
    scales: {
      x: {
        type: 'linear',
        min: time.low,
        max: time.high,
        afterFit: (scale) => {
          scale.height = AREA_BOTTOM;
        },
        grid: { display: false },
        border: { color: theme.lineStrong },
        ticks: { ...ticks, maxRotation: 0, callback: (value) => `${value} s` },
      },
      y: {
        min: range.low,
        max: range.high,
        afterFit: (scale) => {
          scale.width = AREA_LEFT;
        },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.inkSoft : theme.line) },
        border: { display: false },
        ticks: {
          ...ticks,
          maxTicksLimit: 5,
          includeBounds: false,
          callback: (value) => `${String(value).replace('-', '−')}°`,
        },
      },
    },
    plugins: { tooltip: { enabled: false }, annotation: { annotations } },
  };
}
