import type { CameraSetup } from '../../../core/camera/cameraSetup.ts';
import type { View } from '../../../core/sides.ts';
import { directionWords, heightWords, levelWords } from '../../cameraWords.ts';
import { keptTogether } from '../../keptTogether.ts';
import styles from './CameraFound.module.css';
import { DirectionPicture } from './DirectionPicture.tsx';
import { LevelPicture } from './LevelPicture.tsx';

interface CameraFoundProps {
  readonly view: View;
  readonly camera: CameraSetup;
}

/** How the camera was held and where it stood, to look at and to read. */
export function CameraFound({ view, camera }: CameraFoundProps) {
  const { roll, yaw, heightBodies } = camera;
  const level = levelWords(roll);
  const direction = yaw && directionWords(yaw, view);
  return (
    <dl className={styles.camera}>
      <div>
        <LevelPicture roll={roll} />
        <dt>Level</dt>
        <dd>
          {keptTogether(level.found)} <span className={styles.aside}>({level.goesBy})</span>
        </dd>
      </div>
      {yaw && direction && (
        <div>
          <DirectionPicture yaw={yaw} view={view} />
          <dt>Camera</dt>
          <dd>
            {keptTogether(direction.found)} <span className={styles.aside}>({direction.goesBy})</span>
            {heightBodies !== null && `, ${heightWords(heightBodies)}`}
          </dd>
        </div>
      )}
    </dl>
  );
}
