import { renderToStaticMarkup } from 'react-dom/server';
import type { Measure } from '../../../core/measures/measure.ts';
import { SPREAD_ONLY } from '../../doubt.ts';
import type { DifferenceGroup } from '../../panels/measures/differences.ts';
import { SIDE_LABEL } from '../../words.ts';
import { readTheme } from '../chartTheme.ts';
import { plotReach } from '../IntervalPlot.tsx';
import { type ChartPicture, type LegendEntry, momentWords, unitWords } from './chartPicture.ts';
import { AXIS, type IntervalRow, IntervalRows, ROW } from './IntervalRows.tsx';

const WIDTH = 760;

/** The differences of a measure with their intervals. */
export function intervalPicture(measure: Measure, groups: readonly DifferenceGroup[]): ChartPicture {
  const theme = readTheme('light');
  const rows = groups.flatMap(({ title, lines }) =>
    lines
      .filter(({ difference }) => difference.value !== null)
      .map(
        ({ label, side, difference, isSpreadOnly }): IntervalRow => ({
          label: `${title.startsWith('Change') ? 'Change' : 'Left − right'}, ${side ? SIDE_LABEL[side].toLowerCase() : label.toLowerCase()}`,
          difference,
          isSpreadOnly,
          color: side ? theme.side[side] : theme.ink,
        }),
      ),
  );
  const legend: LegendEntry[] = [
    { look: 'line', color: theme.ink, words: '95 % interval' },
    ...(rows.some(({ isSpreadOnly }) => isSpreadOnly)
      ? [{ look: 'dashes', color: theme.ink, words: `95 % interval, ${SPREAD_ONLY}` } as const]
      : []),
    ...(rows.some(({ difference }) => difference.mdc !== null)
      ? [{ look: 'area', color: '#dde1df', words: 'what two recordings differ by anyway' } as const]
      : []),
  ];
  const reach = plotReach(rows.map(({ difference }) => difference));
  return {
    name: `evenstride-${measure.id}-differences`,
    title: `${measure.label} ${momentWords[measure.moment]}: differences`,
    subtitle: `${unitWords(measure.unit)}; positive: ${measure.positive}`,
    legend,
    width: WIDTH,
    height: rows.length * ROW + AXIS,
    svg: renderToStaticMarkup(<IntervalRows rows={rows} unit={measure.unit} width={WIDTH} reach={reach} />),
  };
}
