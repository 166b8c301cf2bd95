import { SIDES } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { formatShare } from '../../format.ts';
import { ACTIVITY_LABEL, VIEW_LABEL } from '../../words.ts';
import { CameraFound } from './CameraFound.tsx';
import styles from './FoundInClip.module.css';

/** What the analysis made of the clip: each automatic decision, with how sure it is. */
export function FoundInClip({ trial }: { readonly trial: Trial }) {
  const sureness = trial.viewSource === 'person' ? 'set by you' : `${formatShare(trial.viewConfidence)} sure`;
  return (
    <>
      <dl className={styles.found}>
        <div>
          <dt>View</dt>
          <dd>
            {VIEW_LABEL[trial.view]} <span className={styles.aside}>({sureness})</span>
          </dd>
        </div>
        <div>
          <dt>Seen</dt>
          <dd>
            {ACTIVITY_LABEL[trial.activity]}{' '}
            <span className={styles.aside}>(runner in {formatShare(trial.personShare)} of frames)</span>
          </dd>
        </div>
        <div>
          <dt>Strikes</dt>
          <dd className={styles.counts}>
            {SIDES.map((side) => (
              <span key={side} className={styles.count}>
                <SideMark side={side} /> {trial.gait.strikes[side].length}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      <CameraFound view={trial.view} camera={trial.gait.camera} />
    </>
  );
}
