import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { useDrawnFrame } from '../../components/still/useDrawnFrame.ts';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { useView } from '../../viewStore.ts';

interface PictureOf {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The part of the picture that is shown. */
  readonly box: Box;
  /** Width of the stage, pixels of the screen; undefined until it was measured. */
  readonly stageWidthPx: number | undefined;
  /** The frame was drawn, or can't be. */
  readonly onSettled: (frame: number) => void;
}

/** The picture of the frame that is looked at: its canvas, the frame that is on it, and what went wrong. */
export function usePicture({ slot, trial, box, stageWidthPx, onSettled }: PictureOf) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useShownFrame(slot, trial);
  const { viewer, problem } = useFrameViewer(slot);
  const [damaged, setDamaged] = useState<number | null>(null);
  // Whoever lays points looks at the clip's own pixels.
  const isLooking = useView((state) => state.mode === 'look');
  const whole = stageWidthPx && (stageWidthPx * trial.track.widthPx) / box.width;
  const drawn = useDrawnFrame(viewer, canvas, frame, {
    ...(isLooking && whole && { shownWidthPx: whole }),
    onDrawn: onSettled,
    onFailed: (failed) => {
      setDamaged(failed);
      onSettled(failed);
    },
  });
  const giveUp = useEffectEvent(() => onSettled(frame));
  // biome-ignore lint/correctness/useExhaustiveDependencies: no frame will ever be drawn, whichever is wanted
  useEffect(() => {
    if (problem) giveUp();
  }, [problem, frame]);
  return {
    canvas,
    frame: drawn ?? frame,
    problem: damaged === frame && drawn !== frame ? damagedFrame(frame) : problem,
  };
}

const damagedFrame = (frame: number) => ({
  message: `Frame ${frame + 1} can’t be shown: the video is damaged here.`,
  tip: 'Look at other frames, or copy the video from the camera again.',
});
