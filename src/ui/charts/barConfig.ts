import type { ChartData, ChartOptions } from 'chart.js';
import { color } from 'chart.js/helpers';
import type { Measure } from '../../core/measures/measure.ts';
import { formatDoubt, formatValue, halfWidth } from '../format.ts';
import { SIDE_LABEL } from '../words.ts';
import type { Bar } from './bars.ts';
import type { ChartTheme } from './chartTheme.ts';
import { hatch } from './hatch.ts';
import { valueText } from './valueText.ts';

type Kind = 'barWithErrorBars' | 'scatter';
type Point = { x: number; y: number };

const BAR_THICKNESS_PX = 34;
/** Dots stand beside their bar, this far from its middle and this wide, along the axis. */
const DOTS_AT = 0.175;
const DOTS_WIDE = 0.09;
/** Bars stand this far before their place, so that bar and dots together are centred on it. */
const BAR_SHIFT = 0.06;

/** Dots that look alike: with one look for all, the chart need not find it out dot by dot. */
interface Dots {
  readonly bar: Bar;
  readonly isLeftOut: boolean;
  readonly points: Point[];
}

const dotsOf = (bars: readonly Bar[]): readonly Dots[] =>
  bars.flatMap((bar) => {
    const all = bar.strikes.map(({ value, leftOut = false }, index) => ({
      leftOut,
      point: { x: bar.x - BAR_SHIFT + DOTS_AT + DOTS_WIDE * (((index * 0.618) % 1) - 0.5), y: value },
    }));
    return [false, true].map((isLeftOut) => ({
      bar,
      isLeftOut,
      points: all.filter(({ leftOut }) => leftOut === isLeftOut).map(({ point }) => point),
    }));
  });

const strokeOf = (bar: Bar, theme: ChartTheme): string => (bar.side ? theme.side[bar.side] : theme.both);

/** How the bars of "before" are told apart: by lines, or where a pattern can't be drawn by a light ground. */
type BeforeFill = 'hatch' | 'light';

export const lightFill = (stroke: string): string => color(stroke).alpha(LIGHT_ALPHA).rgbString() ?? stroke;
const LIGHT_ALPHA = 0.38;

function fillOf(bar: Bar, theme: ChartTheme, before: BeforeFill): CanvasPattern | string {
  const stroke = strokeOf(bar, theme);
  const tint = bar.side ? theme.sideTint[bar.side] : theme.bothTint;
  if (bar.slot === 'after') return stroke;
  return before === 'hatch' ? hatch(stroke, tint) : lightFill(stroke);
}

export function barData(
  bars: readonly Bar[],
  theme: ChartTheme,
  before: BeforeFill = 'hatch',
): ChartData<Kind, Point[]> {
  const halo = { v: [theme.ink, theme.surface] };
  const strokes = bars.map((bar) => strokeOf(bar, theme));
  return {
    datasets: [
      ...dotsOf(bars).map(({ bar, isLeftOut, points }) => {
        // A ring, or a cross where its strike is left out.
        const radius = isLeftOut ? 5 : 3;
        return {
          type: 'scatter' as const,
          data: points,
          pointStyle: isLeftOut ? ('crossRot' as const) : ('circle' as const),
          pointRadius: radius,
          pointHoverRadius: radius + 1.5,
          pointBackgroundColor: theme.surface,
          pointBorderColor: isLeftOut ? theme.ink : strokeOf(bar, theme),
          pointBorderWidth: 1.5,
        };
      }),
      {
        type: 'barWithErrorBars',
        data: bars.map(({ x, mean, ci95 }) => ({
          x: x - BAR_SHIFT,
          y: mean,
          // Twice, for the halo under the line.
          yMin: [ci95?.low ?? mean, ci95?.low ?? mean],
          yMax: [ci95?.high ?? mean, ci95?.high ?? mean],
        })),
        backgroundColor: bars.map((bar) => fillOf(bar, theme, before)),
        borderColor: strokes,
        borderWidth: 1.5,
        borderSkipped: 'start',
        borderRadius: 3,
        grouped: false,
        barThickness: BAR_THICKNESS_PX,
        errorBarColor: halo,
        errorBarWhiskerColor: halo,
        errorBarLineWidth: { v: [2, 5] },
        errorBarWhiskerLineWidth: { v: [2, 5] },
        errorBarWhiskerRatio: { v: [0.36, 0.44] },
      },
    ],
  };
}

export function barOptions(measure: Measure, bars: readonly Bar[], theme: ChartTheme): ChartOptions<Kind> {
  const dots = dotsOf(bars);
  const font = { family: theme.font, size: 12 };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { top: 8 } },
    scales: {
      x: {
        type: 'linear',
        offset: false,
        min: -0.6,
        max: measure.sided ? 1.6 : 0.6,
        grid: { display: false },
        border: { color: theme.lineStrong },
        afterBuildTicks: (scale) => {
          scale.ticks = (measure.sided ? [0, 1] : [0]).map((value) => ({ value }));
        },
        ticks: {
          color: theme.ink,
          font: { ...font, weight: 600 },
          callback: (value) => (measure.sided ? (value === 0 ? SIDE_LABEL.left : SIDE_LABEL.right) : ''),
        },
      },
      y: {
        grace: '8%',
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.inkSoft : theme.line) },
        border: { display: false },
        ticks: {
          color: theme.inkSoft,
          font,
          maxTicksLimit: 7,
          callback: (value) => valueText(measure.unit)(Number(value)),
        },
      },
    },
    plugins: {
      tooltip: {
        displayColors: false,
        callbacks: {
          title: () => '',
          label: ({ datasetIndex, dataIndex, parsed }) => {
            const value = formatValue(parsed.y, measure.unit);
            const withDoubt = (half: number | null): string =>
              half === null ? value : `${value} ${formatDoubt(half, measure.unit)}`;
            // Their datasets come first, the bars' is the last.
            const ofDot = dots[datasetIndex];
            if (ofDot) {
              const words = ofDot.isLeftOut ? 'One strike, left out' : 'One strike';
              return `${words}: ${withDoubt(ofDot.bar.strike95)}`;
            }
            const bar = bars[dataIndex];
            return bar ? `${bar.label}: mean ${withDoubt(halfWidth(bar.ci95))}, n ${bar.n}` : value;
          },
        },
      },
    },
  };
}
