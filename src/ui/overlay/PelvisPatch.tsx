import { markersAt, pelvisMesh } from '../../core/pelvis/evidence.ts';
import type { Trial } from '../../core/trial.ts';
import styles from './PelvisPatch.module.css';
import type { Box } from './runnerBox.ts';

interface PelvisPatchProps {
  readonly trial: Trial;
  readonly frame: number;
  /** The part of the picture that is shown. */
  readonly box: Box;
}

/** Radius of the ring round a marker, as a share of the height shown: wider than the marker, which stays in sight. */
const RING_SHARE = 1 / 90;

function wordsFor(hasMesh: boolean, hasMarkers: boolean): string | null {
  if (hasMesh) return hasMarkers ? 'Pelvis patch and markers' : 'Pelvis patch';
  return hasMarkers ? 'Pelvic markers' : null;
}

/** What pelvic angles are read from: the patch of clothing that was followed, bent round the pelvis, and the markers. */
export function PelvisPatch({ trial, frame, box }: PelvisPatchProps) {
  const mesh = pelvisMesh(trial, frame);
  const markers = markersAt(trial, frame);
  const followed = wordsFor(mesh.length > 0, markers.length > 0);
  if (!followed) return null;
  const lines = mesh.map((line) => line.map(({ x, y }) => `${x},${y}`).join(' '));
  return (
    <svg
      role="img"
      aria-label={`${followed} followed in this frame`}
      className={styles.patch}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
    >
      {['case', 'line'].map((layer) => (
        <g key={layer} className={styles[layer]}>
          {lines.map((points) => (
            <polyline key={points} points={points} />
          ))}
          {markers.map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={box.height * RING_SHARE} />
          ))}
        </g>
      ))}
    </svg>
  );
}
