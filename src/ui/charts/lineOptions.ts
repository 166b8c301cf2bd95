import type { ChartOptions } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Interval } from '../../core/trial.ts';
import { AREA_BOTTOM, AREA_LEFT, AREA_RIGHT, AREA_TOP } from './area.ts';
import type { ChartTheme } from './chartTheme.ts';

interface LineAxes {
  readonly x: Interval;
  readonly y: Interval;
  /** How places along the axes are written. */
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly annotations: AnnotationOptions[];
}

/** Degrees up an axis: counted from 0°, or where that means nothing from the curve's own mean, and written so. */
export const degreesText = (zeroKnown: boolean) => (zeroKnown ? degrees : degreesFromMean);

const degrees = (value: number): string => `${String(value).replace('-', '−')}°`;

const degreesFromMean = (value: number): string =>
  value === 0 ? 'mean' : `${value > 0 ? '+' : '−'}${Math.abs(value)}°`;

/** Values over time, over the stride or over another value. The pointer belongs to what lies round the chart. */
export function lineOptions(
  { x, y, xText, yText, annotations }: LineAxes,
  theme: ChartTheme,
): ChartOptions<'line'> {
  const ticks = { color: theme.inkSoft, font: { family: theme.font, size: 11 } };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    parsing: false,
    normalized: true,
    layout: { autoPadding: false, padding: { top: AREA_TOP, right: AREA_RIGHT } },
    events: [],
    scales: {
      x: {
        type: 'linear',
        min: x.low,
        max: x.high,
        afterFit: (scale) => {
          scale.height = AREA_BOTTOM;
        },
        grid: { display: false },
        border: { color: theme.lineStrong },
        ticks: {
          ...ticks,
          maxRotation: 0,
          includeBounds: false,
          callback: (value) => xText(Number(value)),
        },
      },
      y: {
        min: y.low,
        max: y.high,
        afterFit: (scale) => {
          scale.width = AREA_LEFT;
        },
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.inkSoft : theme.line) },
        border: { display: false },
        ticks: {
          ...ticks,
          maxTicksLimit: 5,
          includeBounds: false,
          callback: (value) => yText(Number(value)),
        },
      },
    },
    plugins: { tooltip: { enabled: false }, annotation: { annotations } },
  };
}
