import { SLOT_LABEL } from '../../words.ts';
import { readTheme } from '../chartTheme.ts';
import { lineOptions } from '../lineOptions.ts';
import { levelLines, type PointsChartContent, pointsData } from '../pointsData.ts';
import { valueText } from '../valueText.ts';
import { type ChartPicture, type LegendEntry, unitWords } from './chartPicture.ts';
import { chartSvg } from './chartSvg.ts';

const SIZE = { width: 560, height: 320 };

/** Dots of single strikes, with the levels that they are held against. */
export function pointsPicture(content: PointsChartContent): ChartPicture {
  const { name, slot, unit, title, points, x, y, xIs, levels, axes } = content;
  const theme = readTheme('light');
  const xText = xIs === 'time' ? (value: number) => `${value} s` : valueText(unit);
  return {
    name: `evenstride-${name}-${slot}`,
    title: `${title}: ${SLOT_LABEL[slot].toLowerCase()}`,
    subtitle: `${unitWords(unit)}; ${axes}`,
    legend: levels.map(
      ({ style, color, words }): LegendEntry => ({
        look: style === 'dashed' ? 'dashes' : 'line',
        color: color(theme),
        words,
      }),
    ),
    ...SIZE,
    svg: chartSvg(
      {
        type: 'line',
        data: pointsData(points, theme),
        options: lineOptions(
          { x, y, xText, yText: valueText(unit), annotations: levelLines(levels, theme) },
          theme,
        ),
      },
      SIZE,
    ),
  };
}
