import type { CameraAngle } from '../../../core/camera/cameraSetup.ts';
import type { View } from '../../../core/sides.ts';
import { doubtDeg } from '../../cameraWords.ts';
import { cx } from '../../cx.ts';
import styles from './CameraPictures.module.css';
import { sector } from './sector.ts';

/** Drawn larger than life, so that a degree can be seen; and no further than this. */
const GAIN = 2;
const MAX_DEG = 80;
/** From the runner to the camera. */
const REACH = 24;

const drawnDeg = (deg: number): number => Math.min(Math.max(GAIN * deg, -MAX_DEG), MAX_DEG);

interface DirectionPictureProps {
  readonly yaw: CameraAngle;
  readonly view: View;
}

/** From above: a runner who runs up, the line of running, and the camera behind or in front with how far its place is open. */
export function DirectionPicture({ yaw, view }: DirectionPictureProps) {
  /** Clockwise from up; the runner's right is the right of this drawing in both views. */
  const turned = (deg: number): number => (view === 'anterior' ? drawnDeg(deg) : 180 - drawnDeg(deg));
  const ends = [turned(yaw.deg - doubtDeg(yaw)), turned(yaw.deg + doubtDeg(yaw))];
  // The runner stands away from the middle, so that there is room for the camera.
  const top = view === 'anterior' ? -30 : -14;
  return (
    <svg className={styles.picture} viewBox={`-22 ${top} 44 44`} aria-hidden="true">
      <path className={styles.line} d={`M0 ${top}v44`} />
      <path className={styles.doubt} d={sector(REACH, Math.min(...ends), Math.max(...ends))} />
      <g transform={`rotate(${turned(yaw.deg)})`}>
        <path
          className={cx(styles.found, yaw.source === 'assumed' && styles.assumed)}
          d={`M0 0V${-REACH + 5}`}
        />
        <path className={styles.camera} d={`M-4 ${-REACH - 3}h8v6h-2l-2 3l-2 -3h-2z`} />
      </g>
      <ellipse className={styles.body} rx="7" ry="3.2" />
      <circle className={styles.body} cy="-1" r="2.6" />
      <path className={styles.heading} d="M-2.6 -6.4L0 -9L2.6 -6.4" />
    </svg>
  );
}
