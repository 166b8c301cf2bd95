import type { Trial } from '../../core/trial.ts';
import { pelvisShapes } from './layers/pelvis.ts';
import styles from './Overlay.module.css';
import type { Box } from './runnerBox.ts';
import { Shapes } from './Shapes.tsx';

interface PelvisPatchProps {
  readonly trial: Trial;
  readonly frame: number;
  /** The part of the picture that is shown. */
  readonly box: Box;
}

function wordsFor(hasMesh: boolean, hasMarkers: boolean): string | null {
  if (hasMesh) return hasMarkers ? 'Pelvis patch and markers' : 'Pelvis patch';
  return hasMarkers ? 'Pelvic markers' : null;
}

/** What pelvic angles are read from, over the picture, with words for who can't see it. */
export function PelvisPatch({ trial, frame, box }: PelvisPatchProps) {
  const { mesh, markers } = pelvisShapes(trial, frame, box);
  const followed = wordsFor(mesh.length > 0, markers.length > 0);
  if (!followed) return null;
  return (
    <svg
      role="img"
      aria-label={`${followed} followed in this frame`}
      className={styles.overlay}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
    >
      <Shapes shapes={[...mesh, ...markers]} />
    </svg>
  );
}
