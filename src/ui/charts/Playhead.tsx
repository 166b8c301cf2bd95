import type { Interval } from '../../core/trial.ts';
import { ChartArea } from './ChartArea.tsx';
import styles from './SeriesChart.module.css';

/** The moment that the video shows. Laid over the chart, so that playing never redraws it. */
export function Playhead({ time, timeS }: { readonly time: Interval; readonly timeS: number }) {
  const share = (timeS - time.low) / (time.high - time.low);
  if (!(share >= 0 && share <= 1)) return null;
  return (
    <ChartArea>
      <div className={styles.playhead} style={{ left: `${share * 100}%` }} />
    </ChartArea>
  );
}
