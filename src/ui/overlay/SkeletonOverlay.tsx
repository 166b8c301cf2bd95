import { useMemo } from 'react';
import type { Trial } from '../../core/trial.ts';
import { cx } from '../cx.ts';
import { boneReader } from './bones.ts';
import type { Box } from './runnerBox.ts';
import styles from './SkeletonOverlay.module.css';
import { TrunkAngle } from './TrunkAngle.tsx';

interface SkeletonOverlayProps {
  readonly trial: Trial;
  readonly frame: number;
  readonly box: Box;
  /** The angle at this foot strike, in words; null between strikes. */
  readonly angleText: string | null;
}

/** What the pose model saw, over the picture: left and right in their colours, guesses faint and dashed. */
export function SkeletonOverlay({ trial, frame, box, angleText }: SkeletonOverlayProps) {
  const bonesAt = useMemo(() => boneReader(trial), [trial]);
  const bones = bonesAt(frame);
  return (
    <svg
      className={styles.overlay}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      aria-hidden="true"
    >
      {['case', 'line'].map((layer) => (
        <g key={layer} className={styles[layer]}>
          {bones.map(({ key, side, faint, ...ends }) => (
            <line
              key={key}
              className={cx(side ? styles[side] : styles.cross, faint && styles.faint)}
              {...ends}
            />
          ))}
        </g>
      ))}
      <TrunkAngle trial={trial} frame={frame} box={box} text={angleText} />
    </svg>
  );
}
