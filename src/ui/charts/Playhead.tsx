import type { Interval } from '../../core/trial.ts';
import styles from './SeriesChart.module.css';
import { AREA_BOTTOM, AREA_LEFT, AREA_RIGHT } from './seriesData.ts';

/** The moment that the video shows. Laid over the chart, so that playing never redraws it. */
export function Playhead({ time, timeS }: { readonly time: Interval; readonly timeS: number }) {
  const share = (timeS - time.low) / (time.high - time.low);
  if (!(share >= 0 && share <= 1)) return null;
  return (
    <div
      className={styles.area}
      style={{ left: AREA_LEFT, right: AREA_RIGHT, bottom: AREA_BOTTOM }}
      aria-hidden
    >
      <div className={styles.playhead} style={{ left: `${share * 100}%` }} />
    </div>
  );
}
