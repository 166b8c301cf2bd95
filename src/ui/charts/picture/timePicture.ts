import { SIDES } from '../../../core/sides.ts';
import type { Interval } from '../../../core/trial.ts';
import type { SlotTrial } from '../../panels/results/outcome.ts';
import type { SeriesGroup } from '../../panels/series/seriesGroups.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../../words.ts';
import { readTheme } from '../chartTheme.ts';
import { degreesText, lineOptions } from '../lineOptions.ts';
import { hasZero, seriesData, strikeLines } from '../seriesData.ts';
import type { ChartPicture, LegendEntry } from './chartPicture.ts';
import { chartSvg } from './chartSvg.ts';

const SIZE = { width: 900, height: 260 };

/** An angle over time with the foot strikes on it. */
export function timePicture(
  { slot, trial }: SlotTrial,
  group: SeriesGroup,
  { time, range }: { readonly time: Interval; readonly range: Interval },
): ChartPicture {
  const theme = readTheme('light');
  const zeroKnown = hasZero(trial, group);
  const curves = group.lines.map(
    ({ side }): LegendEntry => ({
      look: 'line',
      color: side ? theme.side[side] : theme.ink,
      words: side ? `${SIDE_LABEL[side]} leg` : group.label,
    }),
  );
  const strikes = SIDES.map(
    (side): LegendEntry => ({
      look: side === 'left' ? 'line' : 'dashes',
      color: theme.side[side],
      words: `${SIDE_LABEL[side]} foot strike (upright)`,
    }),
  );
  return {
    name: `evenstride-${group.id}-time-${slot}`,
    title: `${group.label} over time: ${SLOT_LABEL[slot].toLowerCase()}`,
    subtitle: `degrees${zeroKnown ? '' : ' about its own mean: the zero is not known'}${group.up ? `; up: ${group.up}` : ''}`,
    legend: [...curves, ...strikes],
    ...SIZE,
    svg: chartSvg(
      {
        type: 'line',
        data: seriesData(trial, group, theme),
        options: lineOptions(
          {
            x: time,
            y: range,
            xText: (value) => `${value} s`,
            yText: degreesText(zeroKnown),
            annotations: strikeLines(trial, theme),
          },
          theme,
        ),
      },
      SIZE,
    ),
  };
}
