import { useMemo } from 'react';
import { firstIndexAtOrAfter } from '../../core/signal/interpolate.ts';
import type { Interval, Trial } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import { SlotSwatch } from '../components/SlotSwatch.tsx';
import { count } from '../format.ts';
import { frameAt } from '../frameAt.ts';
import { nextStrike, previousStrike, strikesOf } from '../panels/motion/strikes.ts';
import type { SeriesGroup } from '../panels/series/seriesGroups.ts';
import { useShownFrame } from '../useShownFrame.ts';
import { SLOT_LABEL } from '../words.ts';
import { ChartSurface, type Spot } from './ChartSurface.tsx';
import { useChartTheme } from './chartTheme.ts';
import { LaterChart } from './LaterChart.tsx';
import { degreesText, lineOptions } from './lineOptions.ts';
import { Playhead } from './Playhead.tsx';
import { SavePicture } from './picture/SavePicture.tsx';
import { registerCharts } from './register.ts';
import styles from './SeriesChart.module.css';
import { hasZero, momentWords, seriesData, strikeLines } from './seriesData.ts';
import { usePreview } from './usePreview.ts';

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

/** An angle over time, by which the video is moved. */
export function SeriesChart({ slot, trial, group, range, spanS, onMove }: SeriesChartProps) {
  const theme = useChartTheme();
  const { preview, settle, goBack } = usePreview();
  const { timesS } = trial.track;
  const frame = useShownFrame(slot, trial);
  const timeS = timesS[frame] ?? 0;
  const page = spanS === null ? 0 : Math.floor(timeS / spanS);
  const time = useMemo<Interval>(
    () =>
      spanS === null ? { low: 0, high: timesS.at(-1) ?? 1 } : { low: page * spanS, high: (page + 1) * spanS },
    [page, spanS, timesS],
  );
  const data = useMemo(() => seriesData(trial, group, theme), [trial, group, theme]);
  const zeroKnown = hasZero(trial, group);
  const options = useMemo(
    () =>
      lineOptions(
        {
          x: time,
          y: range,
          xText: (value) => `${value} s`,
          yText: degreesText(zeroKnown),
          annotations: strikeLines(trial, theme),
        },
        theme,
      ),
    [time, range, zeroKnown, trial, theme],
  );

  /** Never one of the next page's: it would turn the page under the pointer. */
  const frameBelow = ({ across }: Spot): number => {
    const first = firstIndexAtOrAfter(timesS, time.low);
    const last = spanS === null ? timesS.length - 1 : firstIndexAtOrAfter(timesS, time.high) - 1;
    const nearest = frameAt(timesS, time.low + across * (time.high - time.low));
    return Math.min(last, Math.max(first, nearest));
  };
  const step = (direction: -1 | 1, far: boolean): void => {
    const seek = direction === 1 ? nextStrike : previousStrike;
    const target = far ? seek(strikesOf(trial), frame)?.frame : frame + direction;
    if (target !== undefined) settle(() => onMove(target));
  };

  const { left, right } = trial.gait.strikes;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}{' '}
        {group.up && <span className={styles.up}>↑ {group.up}</span>}
        {!zeroKnown && <span className={styles.up}>about its own mean: the zero is not known</span>}
      </figcaption>
      <ChartSurface
        label={`${group.label} over time, ${slot}`}
        description={`With ${count(left.length, 'left strike')} and ${count(right.length, 'right strike')}. The values at the strikes are in the table of measures.`}
        value={{ now: frame, max: timesS.length - 1, text: momentWords(trial, group, frame) }}
        onHover={(spot) => preview(() => onMove(frameBelow(spot)))}
        onLeave={goBack}
        onPick={(spot) => settle(() => onMove(frameBelow(spot)))}
        onStep={step}
      >
        <LaterChart type="line" data={data} options={options} aria-hidden />
        <Playhead time={time} timeS={timeS} />
      </ChartSurface>
      <SavePicture
        make={async () =>
          (await import('./picture/timePicture.ts')).timePicture({ slot, trial }, group, { time, range })
        }
      />
    </figure>
  );
}
