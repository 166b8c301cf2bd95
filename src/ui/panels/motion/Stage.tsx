import { useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import { SkeletonOverlay } from '../../overlay/SkeletonOverlay.tsx';
import styles from './Stage.module.css';
import { type Strike, trunkAngleText } from './strikes.ts';
import { useDrawnFrame } from './useDrawnFrame.ts';
import { useFrameViewer } from './useFrameViewer.ts';

interface StageProps {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly strikes: readonly Strike[];
  readonly frame: number;
  readonly box: Box;
}

/** The exact frame with what was seen in it drawn over it. */
export function Stage({ slot, trial, strikes, frame, box }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { viewer, problem } = useFrameViewer(slot);
  const drawn = useDrawnFrame(viewer, canvas, frame);
  const shown = drawn ?? frame;
  const strike = strikes.find((candidate) => candidate.frame === shown);
  const { widthPx, heightPx } = trial.track;

  return (
    <div className={styles.stage}>
      <div role="img" aria-label={`Frame ${shown + 1} of the ${slot} video`} className={styles.layers}>
        <canvas
          ref={canvas}
          width={widthPx}
          height={heightPx}
          className={styles.picture}
          style={{
            width: `${(100 * widthPx) / box.width}%`,
            left: `${(-100 * box.x) / box.width}%`,
            top: `${(-100 * box.y) / box.height}%`,
          }}
        />
        <SkeletonOverlay
          trial={trial}
          frame={shown}
          box={box}
          angleText={strike ? trunkAngleText(trial, strike) : null}
        />
      </div>
      {problem && (
        <div className={styles.problem}>
          <Alert message={problem.message} tip={problem.tip} />
        </div>
      )}
    </div>
  );
}
