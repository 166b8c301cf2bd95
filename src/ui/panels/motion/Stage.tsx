import { useMemo, useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { runnerBox, wholePicture, widened } from '../../overlay/runnerBox.ts';
import { useView } from '../../viewStore.ts';
import { AnnotationLayer } from '../annotations/AnnotationLayer.tsx';
import { JointLayer } from '../joints/JointLayer.tsx';
import { HandStage } from './HandStage.tsx';
import { StageLayers } from './StageLayers.tsx';
import { StageProblem } from './StageProblem.tsx';
import { usePicture } from './usePicture.ts';
import { useWidthPx } from './useWidthPx.ts';
import { zoomedBox } from './zoom.ts';

interface StageProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** Width by height. */
  readonly ratio: number;
  readonly onMove: (frame: number) => void;
  readonly onSettled: (slot: Slot, frame: number) => void;
}

/** The exact frame of a clip with what was seen in it drawn over it. */
export function Stage({ slot, trial, ratio, onMove, onSettled }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const closeUp = useView((state) => state.closeUp);
  const box = useMemo(
    () => widened(closeUp ? runnerBox(trial) : wholePicture(trial), ratio),
    [closeUp, trial, ratio],
  );
  const shownBox = zoomedBox(
    box,
    useView((state) => state.zooms[slot]),
  );
  const { canvas, frame, problem } = usePicture({
    slot,
    trial,
    box: shownBox,
    stageWidthPx: useWidthPx(stage),
    onSettled: (settled) => onSettled(slot, settled),
  });
  const layer = { slot, trial, frame, box: shownBox, picture: canvas };
  return (
    <HandStage ref={stage} slot={slot} trial={trial} ratio={ratio} onMove={onMove}>
      <StageLayers slot={slot} trial={trial} frame={frame} box={shownBox} canvas={canvas} />
      <AnnotationLayer {...layer} />
      <JointLayer {...layer} />
      <StageProblem problem={problem} />
    </HandStage>
  );
}
