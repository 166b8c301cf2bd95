import type { ClipInfo } from '../../../core/clip.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { selectSlot } from '../../selectors.ts';
import styles from './ClipDetails.module.css';
import { ClipFacts } from './ClipFacts.tsx';
import { ClipProgress } from './ClipProgress.tsx';
import { ClipSettings } from './ClipSettings.tsx';
import { FoundInClip } from './FoundInClip.tsx';

export function ClipDetails({ slot, clip }: { readonly slot: Slot; readonly clip: ClipInfo }) {
  const { status, thumbnailUrl, trial, progress } = useTrials(selectSlot(slot));
  return (
    <div className={styles.details}>
      <div className={styles.thumb}>{thumbnailUrl && <img src={thumbnailUrl} alt="" />}</div>
      <div className={styles.info}>
        <p className={styles.name} title={clip.name}>
          {clip.name}
        </p>
        <ClipFacts clip={clip} />
        {trial && status !== 'analyzing' && <FoundInClip trial={trial} />}
        {status === 'analyzing' ? (
          <ClipProgress slot={slot} progress={progress} />
        ) : (
          <ClipSettings slot={slot} clip={clip} />
        )}
      </div>
    </div>
  );
}
