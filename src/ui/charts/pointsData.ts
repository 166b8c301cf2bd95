import type { ChartData } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Measure } from '../../core/measures/measure.ts';
import type { Interval } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import type { ChartPoint } from './chartPoints.ts';
import type { ChartTheme } from './chartTheme.ts';

type Point = { x: number; y: number };

/** A level across a chart, named at its right end. */
export interface Level {
  readonly at: number;
  readonly style: 'solid' | 'dashed';
  readonly color: (theme: ChartTheme) => string;
  /** What it is, for the legend of a saved picture. */
  readonly words: string;
}

/** What a chart of single strikes shows, on the page and as a picture. */
export interface PointsChartContent {
  /** Of the file it is saved as, without the clip and the ending. */
  readonly name: string;
  readonly slot: Slot;
  readonly unit: Measure['unit'];
  readonly title: string;
  /** What lies up and across, for a picture that stands alone. */
  readonly axes: string;
  readonly points: readonly ChartPoint[];
  readonly x: Interval;
  readonly y: Interval;
  readonly xIs: 'time' | 'value';
  readonly levels: readonly Level[];
}

/** Left is a disc and right a triangle, so that hue never stands alone; a cross was left out. */
export function pointsData(points: readonly ChartPoint[], theme: ChartTheme): ChartData<'line', Point[]> {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const colors = sorted.map(({ side }) => (side ? theme.side[side] : theme.both));
  return {
    datasets: [
      {
        data: sorted.map(({ x, y }) => ({ x, y })),
        showLine: false,
        pointStyle: sorted.map(({ side, leftOut }) => {
          if (leftOut) return 'crossRot';
          return side === 'right' ? 'triangle' : 'circle';
        }),
        pointRadius: sorted.map(({ side }) => (side === 'right' ? 5 : 4)),
        pointBackgroundColor: colors,
        pointBorderColor: sorted.map(({ leftOut }, i) => (leftOut ? theme.ink : colors[i]!)),
        pointBorderWidth: 1.5,
      },
    ],
  };
}

export const levelLines = (levels: readonly Level[], theme: ChartTheme): AnnotationOptions[] =>
  levels.map(
    ({ at, style, color }): AnnotationOptions => ({
      type: 'line',
      scaleID: 'y',
      value: at,
      borderColor: color(theme),
      borderWidth: 1.5,
      borderDash: style === 'dashed' ? [5, 4] : [],
      drawTime: 'beforeDatasetsDraw',
    }),
  );

/** A ring round the dot that is looked at. */
export const ringRound = (point: ChartPoint | undefined, theme: ChartTheme): AnnotationOptions[] =>
  point
    ? [
        {
          type: 'point',
          xValue: point.x,
          yValue: point.y,
          radius: 8,
          backgroundColor: 'transparent',
          borderColor: theme.ink,
          borderWidth: 2,
        },
      ]
    : [];
