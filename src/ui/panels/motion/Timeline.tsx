import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import { setPlaying } from '../../viewStore.ts';
import type { Strike } from './strikes.ts';
import styles from './Timeline.module.css';

interface TimelineProps {
  readonly label: string;
  readonly timesS: Float64Array;
  readonly strikes: readonly Strike[];
  readonly frame: number;
  readonly onMove: (frame: number) => void;
}

/** The clip as a line with every foot strike on it. */
export function Timeline({ label, timesS, strikes, frame, onMove }: TimelineProps) {
  const last = Math.max(1, timesS.length - 1);
  const place = (at: number): string => `${(100 * at) / last}%`;
  return (
    <Slider
      data-frame-line
      aria-label={label}
      className={cx(styles.slider)}
      minValue={0}
      maxValue={last}
      value={frame}
      onChange={(value) => {
        setPlaying(null);
        onMove(value);
      }}
    >
      <SliderTrack className={cx(styles.track)}>
        <span className={styles.done} style={{ width: place(frame) }} />
        {strikes.map((strike) => (
          <span
            key={`${strike.side} ${strike.index}`}
            className={cx(styles.tick, styles[strike.side])}
            style={{ left: place(strike.frame) }}
          />
        ))}
        <SliderThumb className={cx(styles.thumb)} aria-valuetext={formatSeconds(timesS[frame] ?? 0)} />
      </SliderTrack>
    </Slider>
  );
}
