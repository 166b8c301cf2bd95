import type { ChartOptions } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Interval } from '../../core/trial.ts';
import { AREA_BOTTOM, AREA_LEFT, AREA_RIGHT, AREA_TOP } from './area.ts';
import type { ChartTheme } from './chartTheme.ts';

interface LineAxes {
  readonly x: Interval;
  readonly xUnit: string;
  readonly y: Interval;
  /** Whether 0° means something; else degrees are counted from the curve's own mean, and are written so. */
  readonly zeroKnown: boolean;
  readonly annotations: AnnotationOptions[];
}

const degreesFromMean = (value: number): string =>
  value === 0 ? 'mean' : `${value > 0 ? '+' : '−'}${Math.abs(value)}°`;

/** Degrees over time or over the stride. The pointer belongs to what lies round the chart. */
export function lineOptions(
  { x, xUnit, y, zeroKnown, annotations }: LineAxes,
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
        ticks: { ...ticks, maxRotation: 0, callback: (value) => `${value} ${xUnit}` },
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
          callback: (value) =>
            zeroKnown ? `${String(value).replace('-', '−')}°` : degreesFromMean(Number(value)),
        },
      },
    },
    plugins: { tooltip: { enabled: false }, annotation: { annotations } },
  };
}
