import { useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { FrameCanvas } from '../../components/still/FrameCanvas.tsx';
import { useDrawnFrame } from '../../components/still/useDrawnFrame.ts';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { PelvisPatch } from '../../overlay/PelvisPatch.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import { SkeletonOverlay } from '../../overlay/SkeletonOverlay.tsx';
import { useView } from '../../viewStore.ts';
import styles from './Stage.module.css';
import { type Strike, trunkAngleText } from './strikes.ts';

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
  const showPelvis = useView((state) => state.showPelvis);

  return (
    <div className={styles.stage}>
      <div role="img" aria-label={`Frame ${shown + 1} of the ${slot} video`} className={styles.layers}>
        <FrameCanvas ref={canvas} size={trial.track} box={box} />
        <SkeletonOverlay
          trial={trial}
          frame={shown}
          box={box}
          angleText={strike ? trunkAngleText(trial, strike) : null}
        />
      </div>
      {showPelvis && <PelvisPatch trial={trial} frame={shown} box={box} />}
      {problem && (
        <div className={styles.problem}>
          <Alert message={problem.message} tip={problem.tip} />
        </div>
      )}
    </div>
  );
}
