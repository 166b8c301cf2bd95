import type { ChartData, ChartOptions } from 'chart.js';
import { color } from 'chart.js/helpers';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Measure } from '../../../core/measures/measure.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import type { TrendPart } from '../../../core/trends/trend.ts';
import { formatChange, formatInterval, formatValue } from '../../format.ts';
import type { ChartTheme } from '../chartTheme.ts';
import { placesOf, type TrendLine } from './trendLines.ts';

type Kind = 'scatterWithErrorBars';
interface Point {
  x: number;
  y: number;
  yMin: number;
  yMax: number;
}

/** Left and right at one trial stand beside each other, or one would hide the other's interval. */
const DODGE: Readonly<Record<TrendPart, number>> = { left: -0.03, right: 0.03, leftMinusRight: 0, both: 0 };
const SHAPE = { left: 'circle', right: 'rect', leftMinusRight: 'circle', both: 'circle' } as const;
/** Of trials that were run otherwise than the one the band lies round. */
const OTHER_SHAPE = {
  left: 'triangle',
  right: 'rectRot',
  leftMinusRight: 'triangle',
  both: 'triangle',
} as const;
const RADIUS = 5.5;
const OTHER_RADIUS = 7;
export const bandAlpha = 0.13;

export const strokeOf = (part: TrendPart, theme: ChartTheme): string =>
  part === 'left' || part === 'right' ? theme.side[part] : theme.both;

/** Hollow before the drills, filled after them, as everywhere. */
export function trendData(
  lines: readonly TrendLine[],
  sessions: readonly HistorySession[],
  theme: ChartTheme,
): ChartData<Kind, Point[]> {
  const places = placesOf(sessions);
  return {
    datasets: lines.map(({ part, trend }) => {
      const stroke = strokeOf(part, theme);
      return {
        data: trend.points.map(({ value, ci95 }, index) => ({
          x: (places[index]?.x ?? 0) + DODGE[part],
          y: value ?? Number.NaN,
          yMin: ci95?.low ?? Number.NaN,
          yMax: ci95?.high ?? Number.NaN,
        })),
        showLine: true,
        borderColor: stroke,
        borderDash: part === 'right' ? [5, 4] : [],
        pointStyle: trend.points.map(({ differs }) => (differs.length > 0 ? OTHER_SHAPE : SHAPE)[part]),
        pointRadius: trend.points.map(({ differs }) => (differs.length > 0 ? OTHER_RADIUS : RADIUS)),
        backgroundColor: places.map(({ isBaseline }) => (isBaseline ? theme.surface : stroke)),
        errorBarColor: stroke,
        errorBarWhiskerColor: stroke,
        errorBarLineWidth: 1.75,
        errorBarWhiskerLineWidth: 1.75,
        errorBarWhiskerSize: 8,
      };
    }),
  };
}

function bands(lines: readonly TrendLine[], theme: ChartTheme): AnnotationOptions[] {
  return lines.flatMap(({ part, trend: { band } }): AnnotationOptions[] => {
    if (!band) return [];
    const stroke = strokeOf(part, theme);
    return [
      {
        type: 'box',
        yMin: band.low,
        yMax: band.high,
        backgroundColor: color(stroke).alpha(bandAlpha).rgbString() ?? theme.line,
        borderWidth: 0,
        drawTime: 'beforeDatasetsDraw',
      },
    ];
  });
}

/** Room for bands and intervals: the axis looks at the points alone otherwise. */
function reach(lines: readonly TrendLine[]): { suggestedMin: number; suggestedMax: number } | null {
  const ends = lines.flatMap(({ trend: { band, points } }) => [
    ...(band ? [band.low, band.high] : []),
    ...points.flatMap(({ value, ci95 }) => [value, ci95?.low, ci95?.high].filter((end) => end != null)),
  ]);
  return ends.length === 0 ? null : { suggestedMin: Math.min(...ends), suggestedMax: Math.max(...ends) };
}

export function trendOptions(
  measure: Measure,
  lines: readonly TrendLine[],
  sessions: readonly HistorySession[],
  theme: ChartTheme,
): ChartOptions<Kind> {
  const places = placesOf(sessions);
  const ticks = { color: theme.inkSoft, font: { family: theme.font, size: 12 } };
  const isSigned = lines.some(({ part }) => part === 'leftMinusRight');
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { top: 8, right: 8 } },
    scales: {
      x: {
        type: 'linear',
        min: -0.5,
        max: sessions.length - 0.5,
        grid: { display: false },
        border: { color: theme.lineStrong },
        afterBuildTicks: (scale) => {
          scale.ticks = sessions.map((_, value) => ({ value }));
        },
        ticks: {
          ...ticks,
          maxRotation: 40,
          autoSkipPadding: 14,
          callback: (value) => sessions[Number(value)]?.day ?? '',
        },
      },
      y: {
        grace: '6%',
        ...reach(lines),
        grid: { color: ({ tick }) => (tick.value === 0 ? theme.inkSoft : theme.line) },
        border: { display: false },
        ticks: {
          ...ticks,
          maxTicksLimit: 7,
          callback: (value) => `${value}`.replace('-', '−') + (measure.unit === 'deg' ? '°' : ''),
        },
      },
    },
    elements: {
      line: { borderWidth: 1.25 },
      pointWithErrorBar: { radius: RADIUS, hoverRadius: 7, borderWidth: 2, hoverBorderWidth: 2 },
    },
    plugins: {
      annotation: { annotations: bands(lines, theme) },
      tooltip: {
        displayColors: false,
        callbacks: {
          title: (items) => places[items[0]?.dataIndex ?? -1]?.name ?? '',
          label: ({ datasetIndex, dataIndex }) => {
            const point = lines[datasetIndex]?.trend.points[dataIndex];
            if (!point) return '';
            const value = (isSigned ? formatChange : formatValue)(point.value, measure.unit);
            const words = point.ci95 ? `${value}, 95 % ${formatInterval(point.ci95, measure.unit)}` : value;
            return [words, ...point.differs];
          },
        },
      },
    },
  };
}
