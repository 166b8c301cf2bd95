import { useMemo } from 'react';
import { Line } from 'react-chartjs-2';
import type { Interval, Trial } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import { SlotSwatch } from '../components/SlotSwatch.tsx';
import { count } from '../format.ts';
import { frameAt } from '../frameAt.ts';
import type { SeriesGroup } from '../panels/series/seriesGroups.ts';
import { useShownFrame } from '../useShownFrame.ts';
import { SLOT_LABEL } from '../words.ts';
import { useChartTheme } from './chartTheme.ts';
import { Playhead } from './Playhead.tsx';
import { registerCharts } from './register.ts';
import styles from './SeriesChart.module.css';
import { seriesData, seriesOptions, strikeLines } from './seriesData.ts';

registerCharts();

interface SeriesChartProps {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly group: SeriesGroup;
  readonly range: Interval;
  /** Length of the stretch that is shown, page by page; null shows the whole clip. */
  readonly spanS: number | null;
  readonly onMove: (frame: number) => void;
}

export function SeriesChart({ slot, trial, group, range, spanS, onMove }: SeriesChartProps) {
  const theme = useChartTheme();
  const { timesS } = trial.track;
  const timeS = timesS[useShownFrame(slot, trial)] ?? 0;
  const page = spanS === null ? 0 : Math.floor(timeS / spanS);
  const time = useMemo<Interval>(
    () =>
      spanS === null ? { low: 0, high: timesS.at(-1) ?? 1 } : { low: page * spanS, high: (page + 1) * spanS },
    [page, spanS, timesS],
  );
  const data = useMemo(() => seriesData(trial, group, theme), [trial, group, theme]);
  const annotations = useMemo(() => strikeLines(trial, theme), [trial, theme]);
  const options = useMemo(
    () => seriesOptions({ time, range, annotations, onTime: (at) => onMove(frameAt(timesS, at)) }, theme),
    [time, range, annotations, onMove, timesS, theme],
  );
  const { left, right } = trial.gait.strikes;
  const words = `${group.label} over time, ${slot}, with ${count(left.length, 'left strike')} and ${count(right.length, 'right strike')}. The values at the strikes are in the table of measures.`;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}{' '}
        {group.up && <span className={styles.up}>↑ {group.up}</span>}
      </figcaption>
      <div className={styles.canvas}>
        <Line data={data} options={options} aria-label={words} />
        <Playhead time={time} timeS={timeS} />
      </div>
    </figure>
  );
}
