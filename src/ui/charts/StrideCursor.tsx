import type { Interval } from '../../core/trial.ts';
import { SideMark } from '../components/SideMark.tsx';
import { cx } from '../cx.ts';
import { useShownFrame } from '../useShownFrame.ts';
import styles from './StrideCursor.module.css';
import type { StrideLine } from './strideLines.ts';
import { phaseAtFrame, valueOnLine } from './strideMoment.ts';

interface StrideCursorProps {
  readonly line: StrideLine;
  readonly range: Interval;
  /** Says whose it is, where another side has one too. */
  readonly namesSide: boolean;
}

/** Where in the side's stride the shown frame lies, and the angle in it. */
export function StrideCursor({ line, range, namesSide }: StrideCursorProps) {
  const { slot, side, trial } = line;
  const frame = useShownFrame(slot, trial);
  const phase = phaseAtFrame(trial, side, frame);
  if (phase === null) return null;
  const up = (valueOnLine(line, frame) - range.low) / (range.high - range.low);
  return (
    <div className={cx(styles.cursor, styles[slot], styles[side])} style={{ left: `${100 * phase}%` }}>
      {namesSide && (
        <span className={styles.name}>
          <SideMark side={side} />
        </span>
      )}
      {up >= 0 && up <= 1 && <span className={styles.dot} style={{ bottom: `${100 * up}%` }} />}
    </div>
  );
}
