import type { CameraAngle } from '../../../core/camera/cameraSetup.ts';
import { doubtDeg } from '../../cameraWords.ts';
import { cx } from '../../cx.ts';
import styles from './CameraPictures.module.css';
import { sector } from './sector.ts';

/** Drawn larger than life, so that a degree can be seen; and no further than this. */
const GAIN = 4;
const MAX_DEG = 40;
/** Half the height of what stands in the picture. */
const REACH = 16;

const drawnDeg = (deg: number): number => Math.min(Math.max(GAIN * deg, -MAX_DEG), MAX_DEG);

/** The picture as it was taken: how something upright stands in it, and how far that is open. */
export function LevelPicture({ roll }: { readonly roll: CameraAngle }) {
  const [low, high] = [roll.deg - doubtDeg(roll), roll.deg + doubtDeg(roll)].map(drawnDeg) as [
    number,
    number,
  ];
  return (
    <svg className={styles.picture} viewBox="-22 -22 44 44" aria-hidden="true">
      <rect className={styles.frame} x="-15" y="-21" width="30" height="42" rx="4" />
      <path className={styles.doubt} d={sector(REACH, low, high) + sector(REACH, low + 180, high + 180)} />
      <g transform={`rotate(${drawnDeg(roll.deg)})`}>
        <path
          className={cx(styles.found, roll.source === 'assumed' && styles.assumed)}
          d={`M0 ${-REACH}V${REACH}`}
        />
      </g>
    </svg>
  );
}
