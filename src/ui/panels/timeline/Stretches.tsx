import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import type { Interval } from '../../../core/trial.ts';
import styles from './Stretches.module.css';
import { percent, shareOf } from './timeWindow.ts';
import type { SpanEdits } from './useSpanEdits.ts';

interface StretchesProps {
  readonly spans: SpanEdits;
  readonly timesS: Float64Array;
  readonly time: Interval;
}

/** Over the lanes: hatched where the legs are exchanged by hand, veiled where nothing is measured. */
export function Stretches({ spans: { part, isWhole, swaps, openSwap }, timesS, time }: StretchesProps) {
  const at = (frame: number): number => timesS[Math.min(frame, timesS.length - 1)] ?? 0;
  const between = (fromS: number, toS: number) => ({
    left: percent(time, fromS),
    width: `${100 * Math.max(0, shareOf(time, toS) - shareOf(time, fromS))}%`,
  });
  const words = ({ first, last }: FrameSpan): string =>
    `Left and right leg exchanged from ${at(first).toFixed(2)} to ${at(last).toFixed(2)} s`;
  return (
    <>
      {swaps.map((swap) => (
        <span
          key={`${swap.first} ${swap.last}`}
          role="img"
          aria-label={words(swap)}
          className={styles.swap}
          style={between(at(swap.first), at(swap.last))}
        >
          <span className={styles.label}>legs exchanged</span>
        </span>
      ))}
      {openSwap !== null && <span className={styles.open} style={{ left: percent(time, at(openSwap)) }} />}
      {!isWhole && (
        <>
          <span className={styles.veil} style={between(Math.min(time.low, at(part.first)), at(part.first))} />
          <span className={styles.veil} style={between(at(part.last), Math.max(time.high, at(part.last)))} />
        </>
      )}
    </>
  );
}
