import type { RefObject } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { FrameCanvas } from '../../components/still/FrameCanvas.tsx';
import { Overlay } from '../../overlay/Overlay.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './Stage.module.css';

interface StageLayersProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The frame that is on the canvas. */
  readonly frame: number;
  readonly box: Box;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/** A clip's picture with what was found in it. */
export function StageLayers({ slot, trial, frame, box, canvas }: StageLayersProps) {
  return (
    <>
      <div role="img" aria-label={`Frame ${frame + 1} of the ${slot} video`} className={styles.layers}>
        <FrameCanvas ref={canvas} size={trial.track} box={box} />
      </div>
      <Overlay trial={trial} frame={frame} box={box} />
    </>
  );
}
