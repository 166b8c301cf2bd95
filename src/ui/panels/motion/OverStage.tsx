import { useMemo, useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { wholePicture } from '../../overlay/runnerBox.ts';
import { useView } from '../../viewStore.ts';
import { HandStage } from './HandStage.tsx';
import styles from './Stage.module.css';
import { StageLayers } from './StageLayers.tsx';
import { StageProblem } from './StageProblem.tsx';
import { boxOver, pelvisPlaces } from './superpose.ts';
import { usePicture } from './usePicture.ts';
import { useWidthPx } from './useWidthPx.ts';
import { zoomedBox } from './zoom.ts';

interface OverStageProps {
  readonly before: Trial;
  readonly after: Trial;
  /** The part of the before-picture that fits the stage. */
  readonly box: Box;
  readonly onMove: (frame: number) => void;
  readonly onSettled: (slot: Slot, frame: number) => void;
}

/** The after-runner over the before-runner: pelvis on pelvis, as large. */
export function OverStage({ before, after, box, onMove, onSettled }: OverStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const stageWidthPx = useWidthPx(stage);
  const opacity = useView((state) => state.opacity);
  const shownBox = zoomedBox(
    box,
    useView((state) => state.zooms.before),
  );
  const places = useMemo(
    () => ({ before: pelvisPlaces(before), after: pelvisPlaces(after) }),
    [before, after],
  );
  const under = usePicture({
    slot: 'before',
    trial: before,
    box: shownBox,
    stageWidthPx,
    onSettled: (frame) => onSettled('before', frame),
  });
  const whole = wholePicture(after);
  const over = usePicture({
    slot: 'after',
    trial: after,
    box: whole,
    // The after-picture is made as large as the before-picture, or a little larger.
    stageWidthPx: stageWidthPx && (stageWidthPx * before.track.widthPx) / shownBox.width,
    onSettled: (frame) => onSettled('after', frame),
  });
  const overBox = boxOver(
    { places: places.before, frame: under.frame },
    { places: places.after, frame: over.frame },
    shownBox,
  );
  return (
    <HandStage ref={stage} slot="before" trial={before} ratio={box.width / box.height} onMove={onMove}>
      <StageLayers slot="before" trial={before} frame={under.frame} box={shownBox} canvas={under.canvas} />
      <div className={styles.over} style={{ opacity }}>
        <StageLayers
          slot="after"
          trial={after}
          frame={over.frame}
          box={overBox ?? whole}
          canvas={over.canvas}
        />
      </div>
      <StageProblem problem={under.problem ?? over.problem ?? (overBox ? null : UNSEEN)} />
    </HandStage>
  );
}

const UNSEEN = {
  message: 'The two runners can’t be laid over each other: hips and shoulders were not found in both.',
  tip: 'Look at them side by side.',
};
