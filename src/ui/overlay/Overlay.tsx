import { useMemo } from 'react';
import type { Trial } from '../../core/trial.ts';
import { useView } from '../viewStore.ts';
import { useLayers } from './layersStore.ts';
import styles from './Overlay.module.css';
import { overlayReader } from './overlayReader.ts';
import { PelvisPatch } from './PelvisPatch.tsx';
import type { Box } from './runnerBox.ts';
import { Shapes } from './Shapes.tsx';

interface OverlayProps {
  readonly trial: Trial;
  /** The frame that is on the canvas. */
  readonly frame: number;
  /** The part of the picture that is shown. */
  readonly box: Box;
}

/** What was found in a frame, over its picture. Every value in it stands in words elsewhere on the page. */
export function Overlay({ trial, frame, box }: OverlayProps) {
  const layers = useLayers();
  const chosenId = useView((state) => state.measureId);
  const shapesAt = useMemo(() => overlayReader(trial), [trial]);
  return (
    <>
      {layers.pelvis && <PelvisPatch trial={trial} frame={frame} box={box} />}
      <svg
        className={styles.overlay}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        aria-hidden="true"
      >
        {/* The patch lies below, with words of its own. */}
        <Shapes shapes={shapesAt(frame, box, { ...layers, pelvis: false }, chosenId)} />
      </svg>
    </>
  );
}
