import type { ChartData, ChartDataset } from 'chart.js';
import { color } from 'chart.js/helpers';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Interval } from '../../core/trial.ts';
import type { ChartTheme } from './chartTheme.ts';
import { edge, type StrideChartLines, type StrideLine } from './strideLines.ts';

type Point = { x: number; y: number };

/** The axis, %. */
export const STRIDE: Interval = { low: 0, high: 100 };

const WHOLE: readonly number[] = [];
const BROKEN: readonly number[] = [6, 4];

/**
 * Colour tells the sides apart; broken and whole tell apart what lies over each other: before from after, or in a chart
 * of both sides right from left, as the lines at foot strikes do.
 */
export const dashOf = ({ slot, side }: StrideLine, chart: StrideChartLines): readonly number[] =>
  (chart.side ? slot === 'before' : side === 'right') ? BROKEN : WHOLE;

const BAND_ALPHA = 0.16;

const pointsOf = (values: Float64Array): Point[] => Array.from(values, (y, x) => ({ x, y }));

/** A mean line on its band of ± 1 SD, for each curve. */
export function strideData(chart: StrideChartLines, theme: ChartTheme): ChartData<'line', Point[]> {
  const { lines } = chart;
  const bands = lines.flatMap(({ side, curve }): ChartDataset<'line', Point[]>[] => {
    const unseen = { borderWidth: 0, pointRadius: 0, order: 2 };
    const tint = color(theme.side[side]).alpha(BAND_ALPHA).rgbString() ?? theme.sideTint[side];
    return [
      { ...unseen, data: pointsOf(edge(curve, 1)), fill: '+1', backgroundColor: tint },
      { ...unseen, data: pointsOf(edge(curve, -1)), fill: false },
    ];
  });
  const means = lines.map((line): ChartDataset<'line', Point[]> => {
    const dash = dashOf(line, chart);
    return {
      data: pointsOf(line.curve.mean),
      borderColor: theme.side[line.side],
      borderDash: [...dash],
      borderWidth: 2.25,
      pointRadius: 0,
      fill: false,
      // Broken over whole, or equal curves would look like one.
      order: dash === BROKEN ? 0 : 1,
    };
  });
  return { datasets: [...bands, ...means] };
}

/** Stance in grey as far as the longest lasts, with a line at each curve's own toe-off. */
export function stanceMarks(chart: StrideChartLines, theme: ChartTheme): AnnotationOptions[] {
  const toeOffs = chart.lines.flatMap((line) => {
    const percent = line.curve.toeOffPercent.mean;
    return percent === null ? [] : [{ line, percent }];
  });
  if (toeOffs.length === 0) return [];
  const shade: AnnotationOptions = {
    type: 'box',
    xMin: 0,
    xMax: Math.max(...toeOffs.map(({ percent }) => percent)),
    backgroundColor: theme.bothTint,
    borderWidth: 0,
    // Under the grid.
    drawTime: 'beforeDraw',
    label: {
      display: true,
      content: 'stance',
      position: { x: 'start', y: 'start' },
      padding: { x: 6, y: 2 },
      color: theme.inkSoft,
      font: { family: theme.font, size: 11, weight: 'normal' },
    },
  };
  return [
    shade,
    ...toeOffs.map(
      ({ line, percent }): AnnotationOptions => ({
        type: 'line',
        scaleID: 'x',
        value: percent,
        borderColor: theme.side[line.side],
        borderWidth: 1,
        borderDash: [...dashOf(line, chart)],
        drawTime: 'beforeDatasetsDraw',
      }),
    ),
  ];
}
