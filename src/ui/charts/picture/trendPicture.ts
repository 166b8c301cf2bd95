import { color } from 'chart.js/helpers';
import { readTheme } from '../chartTheme.ts';
import { bandAlpha, strokeOf, trendData, trendOptions } from '../trend/trendConfig.ts';
import { hasDifferent, OTHER_WORDS, type TrendContent } from '../trend/trendLines.ts';
import { type ChartPicture, type LegendEntry, momentWords, unitWords } from './chartPicture.ts';
import { chartSvg } from './chartSvg.ts';

const SIZE = { width: 720, height: 360 };
const PART_WORDS = {
  left: 'Left (circles)',
  right: 'Right (squares)',
  leftMinusRight: 'Left − right',
  both: 'Runner',
} as const;

/** A measure over a runner's sessions, with its intervals and the band of noise. Whose it is is not in it. */
export function trendPicture({ measure, lines, sessions }: TrendContent): ChartPicture {
  const theme = readTheme('light');
  const [first] = lines;
  const hasBand = lines.some(({ trend }) => trend.band !== null);
  const isOther = lines.some(({ trend }) => trend.points.some(hasDifferent));
  const legend: LegendEntry[] = [
    ...lines.map(
      ({ part }): LegendEntry => ({
        look: part === 'right' ? 'dashes' : 'line',
        color: strokeOf(part, theme),
        words: PART_WORDS[part],
      }),
    ),
    { look: 'ring', color: theme.inkSoft, words: 'baseline (hollow); after: filled' },
    { look: 'whisker', color: theme.ink, words: '95 % of the mean' },
  ];
  if (hasBand && first) {
    const band = color(strokeOf(first.part, theme)).alpha(bandAlpha).rgbString() ?? theme.line;
    legend.push({ look: 'area', color: band, words: 'what two recordings differ by anyway' });
  }
  if (isOther)
    legend.push({ look: 'ring', color: theme.inkSoft, words: `triangle, diamond: ${OTHER_WORDS}` });
  return {
    name: `evenstride-trend-${measure.id}`,
    title: `${measure.label} ${momentWords[measure.moment]}, session by session`,
    subtitle: `${unitWords(measure.unit)}; positive: ${measure.positive}; sessions are equally spaced`,
    legend,
    ...SIZE,
    svg: chartSvg(
      {
        type: 'scatterWithErrorBars',
        data: trendData(lines, sessions, theme),
        options: trendOptions(measure, lines, sessions, theme),
      },
      SIZE,
    ),
  };
}
