import type { Measure } from '../../../core/measures/measure.ts';
import { isSpreadOnly, SPREAD_ONLY } from '../../doubt.ts';
import { SLOT_LABEL } from '../../words.ts';
import { barData, barOptions, lightFill } from '../barConfig.ts';
import { barsOf, leftOutOf, type SlotResult } from '../bars.ts';
import { readTheme } from '../chartTheme.ts';
import { type ChartPicture, type LegendEntry, momentWords, unitWords } from './chartPicture.ts';
import { chartSvg } from './chartSvg.ts';

const SIZE = { width: 560, height: 340 };

/** Means of each side with their intervals and every strike. */
export function barPicture(measure: Measure, results: readonly SlotResult[]): ChartPicture {
  const theme = readTheme('light');
  const bars = barsOf(measure, results);
  const grey = (slot: SlotResult['slot']): string => (slot === 'before' ? lightFill(theme.both) : theme.both);
  const doubt = isSpreadOnly(results.map(({ result }) => result)) ? `, ${SPREAD_ONLY}` : '';
  const leftOut = bars.some((bar) => leftOutOf(bar) > 0);
  const legend: LegendEntry[] = [
    ...results.map(({ slot }): LegendEntry => ({ look: 'area', color: grey(slot), words: SLOT_LABEL[slot] })),
    {
      look: 'ring',
      color: theme.both,
      words: leftOut ? 'each strike (cross: left out, not in the mean)' : 'each strike',
    },
    { look: 'whisker', color: theme.ink, words: `95 % of the mean${doubt}` },
  ];
  return {
    name: `evenstride-${measure.id}`,
    title: `${measure.label} ${momentWords[measure.moment]}`,
    subtitle: `${unitWords(measure.unit)}; positive: ${measure.positive}`,
    legend,
    ...SIZE,
    svg: chartSvg(
      {
        type: 'barWithErrorBars',
        data: barData(bars, theme, 'light'),
        options: barOptions(measure, bars, theme),
      },
      SIZE,
    ),
  };
}
