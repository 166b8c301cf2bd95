import { type ReactNode, useEffect } from 'react';
import type { ClipInfo } from '../../../core/clip.ts';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { afterTurns } from '../../turns.ts';
import styles from './ClipDetails.module.css';
import { ClipFacts } from './ClipFacts.tsx';
import { ClipProgress } from './ClipProgress.tsx';

interface ClipDetailsProps {
  readonly slot: ClipSlot;
  readonly clip: ClipInfo;
  /** What was found and what can be set; while the pose is being found, how far that is stands there. */
  readonly children: ReactNode;
}

export function ClipDetails({ slot, clip, children }: ClipDetailsProps) {
  const { status, thumbnailUrl, progress, file, trial, reference } = useTrials((state) => state.slots[slot]);
  const { showRunner } = useActions();
  const found = (trial ?? reference)?.track.image;
  useEffect(() => {
    return file && found ? afterTurns(() => void showRunner(slot)) : undefined;
  }, [file, found, slot, showRunner]);
  return (
    <div className={styles.frame}>
      <div className={styles.details}>
        <div className={styles.thumb}>{thumbnailUrl && <img src={thumbnailUrl} alt="" />}</div>
        <div className={styles.read}>
          <p className={styles.name} title={clip.name}>
            {clip.name}
          </p>
          <ClipFacts clip={clip} />
        </div>
        <div className={styles.rest}>
          {status === 'analyzing' ? <ClipProgress slot={slot} progress={progress} /> : children}
        </div>
      </div>
    </div>
  );
}
