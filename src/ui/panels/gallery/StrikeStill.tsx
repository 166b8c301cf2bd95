import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Trial } from '../../../core/trial.ts';
import { cx } from '../../cx.ts';
import { MeasureDrawing } from '../../overlay/MeasureDrawing.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import { shownFrame } from '../../useShownFrame.ts';
import { useView } from '../../viewStore.ts';
import styles from './StrikeStill.module.css';
import type { Stills } from './stills.ts';
import type { GalleryStrike } from './strikeRows.ts';

interface StrikeStillProps {
  readonly strike: GalleryStrike;
  readonly trial: Trial;
  readonly measureId: string;
  readonly stills: Stills;
  readonly boxAt: (frame: number) => Box;
}

/** The frame of a strike, cut to the runner, with the measure drawn on it. */
export function StrikeStill({ strike, trial, measureId, stills, boxAt }: StrikeStillProps) {
  const { slot, frame, side, value, isByHand, isLeftOut, isNearestMean } = strike;
  // Asked here and not above: a list that is told of every frame makes all of its strikes anew.
  const isOnLargePicture = useView((state) => shownFrame(state.frames[slot], trial) === frame);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useSyncExternalStore(stills.subscribe, () => stills.pictureOf(frame));
  useEffect(() => stills.want(frame, boxAt(frame)), [stills, frame, boxAt]);

  useEffect(() => {
    if (!canvas.current || !picture?.canvas) return;
    const { width, height } = picture.canvas;
    Object.assign(canvas.current, { width, height });
    canvas.current.getContext('2d')?.drawImage(picture.canvas, 0, 0);
  }, [picture]);

  const box = picture?.box;
  return (
    <span
      className={cx(styles.still, isLeftOut && styles.leftOut, isOnLargePicture && styles.shown)}
      aria-hidden
    >
      {picture?.canvas && <canvas ref={canvas} />}
      {box && value !== 'withheld' && (
        <svg
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          className={styles.drawing}
          aria-hidden="true"
        >
          <MeasureDrawing
            trial={trial}
            measureId={measureId}
            side={side}
            frame={frame}
            box={box}
            text={null}
          />
        </svg>
      )}
      {picture?.canvas === null && <span className={styles.none}>no picture</span>}
      {isLeftOut && (
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" className={styles.cross} aria-hidden="true">
          <path d="M0 0L1 1M1 0L0 1" />
        </svg>
      )}
      <span className={styles.tags}>
        {isByHand && <span>by hand</span>}
        {isLeftOut && <span>left out</span>}
        {isNearestMean && <span>nearest mean</span>}
      </span>
    </span>
  );
}
