import type { Interval } from '../../../core/trial.ts';
import type { SeriesGroup } from '../../panels/series/seriesGroups.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../../words.ts';
import { type ChartTheme, readTheme } from '../chartTheme.ts';
import { degreesText, lineOptions } from '../lineOptions.ts';
import { dashOf, STRIDE, stanceMarks, strideData } from '../strideData.ts';
import type { StrideChartLines } from '../strideLines.ts';
import { lineName } from '../strideWords.ts';
import type { ChartPicture, LegendEntry } from './chartPicture.ts';
import { chartSvg } from './chartSvg.ts';

const SIZE = { width: 620, height: 300 };

/** Mean curves over the stride on their bands. */
export function stridePicture(chart: StrideChartLines, group: SeriesGroup, range: Interval): ChartPicture {
  const theme = readTheme('light');
  const whose = chart.side ? `${SIDE_LABEL[chart.side]} side` : chart.slot ? SLOT_LABEL[chart.slot] : '';
  const up = group.ownUp(chart.side);
  const zeroKnown = chart.lines[0]?.curve.zeroKnown ?? true;
  const legend = chart.lines.map(
    (line): LegendEntry => ({
      look: dashOf(line, chart).length > 0 ? 'dashes' : 'line',
      color: theme.side[line.side],
      words: `${lineName(line)}, n ${line.curve.n}`,
    }),
  );
  return {
    name: `evenstride-${group.id}-stride-${chart.side ?? chart.slot}`,
    title: `${group.label} over the stride: ${whose.toLowerCase()}`,
    subtitle: [
      `degrees${zeroKnown ? '' : ' about the curve’s own mean'}`,
      ...(up ? [`up: ${up}`] : []),
      '0 %: foot strike of that side; band: ± 1 SD from stride to stride',
    ].join('; '),
    legend,
    ...SIZE,
    svg: strideSvg(chart, range, theme, SIZE),
  };
}

/** The chart alone. */
export const strideSvg = (
  chart: StrideChartLines,
  range: Interval,
  theme: ChartTheme,
  size: { readonly width: number; readonly height: number },
): string =>
  chartSvg(
    {
      type: 'line',
      data: strideData(chart, theme),
      options: lineOptions(
        {
          x: STRIDE,
          y: range,
          xText: (value) => `${value} %`,
          yText: degreesText(chart.lines[0]?.curve.zeroKnown ?? true),
          annotations: stanceMarks(chart, theme),
        },
        theme,
      ),
    },
    size,
  );
