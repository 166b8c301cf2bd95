import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import type { Interval } from '../../../core/trial.ts';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import styles from './Overview.module.css';
import { PartHandle } from './PartHandle.tsx';
import { percent, shareOf } from './timeWindow.ts';

interface OverviewProps {
  readonly label: string;
  readonly timesS: Float64Array;
  readonly frame: number;
  /** The stretch that is in sight above. */
  readonly time: Interval;
  readonly part: FrameSpan;
  /** The frames that were looked at; absent: all. */
  readonly lookedAt: FrameSpan | undefined;
  readonly onMove: (frame: number) => void;
  readonly onPart: (part: FrameSpan | null) => void;
}

/** The whole clip as a line: where the video stands, what is in sight above, and which part is measured. */
export function Overview({ label, timesS, frame, time, part, lookedAt, onMove, onPart }: OverviewProps) {
  const whole: Interval = { low: 0, high: timesS.at(-1) ?? 0 };
  const [startS, endS] = [timesS[part.first] ?? 0, timesS[part.last] ?? whole.high];
  const between = (fromS: number, toS: number) => ({
    left: percent(whole, fromS),
    width: `${100 * (shareOf(whole, toS) - shareOf(whole, fromS))}%`,
  });
  return (
    <div className={styles.overview}>
      <Slider
        data-frame-line
        aria-label={label}
        className={cx(styles.slider)}
        minValue={0}
        maxValue={Math.max(1, timesS.length - 1)}
        value={frame}
        onChange={onMove}
      >
        <SliderTrack className={cx(styles.track)}>
          {lookedAt && (
            <span
              className={styles.lookedAt}
              title="Analyzed"
              style={between(timesS[lookedAt.first] ?? 0, timesS[lookedAt.last] ?? whole.high)}
            />
          )}
          <span className={styles.part} style={between(startS, endS)} />
          <span className={styles.inSight} style={between(time.low, time.high)} />
          <SliderThumb className={cx(styles.thumb)} aria-valuetext={formatSeconds(timesS[frame] ?? 0)} />
        </SliderTrack>
      </Slider>
      {(['first', 'last'] as const).map((end) => (
        <PartHandle
          key={end}
          end={end}
          part={part}
          timesS={timesS}
          time={whole}
          onShow={onMove}
          onChange={onPart}
        />
      ))}
    </div>
  );
}
