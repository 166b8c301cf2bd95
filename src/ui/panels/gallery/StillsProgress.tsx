import { useEffect, useState } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './StillsProgress.module.css';

/** Waits shorter than this need no words. */
const PATIENCE_MS = 1000;

interface StillsProgressProps {
  readonly slot: Slot;
  readonly done: number;
  readonly total: number;
}

/** "Before: 12 of 46 stills", once it takes more than a moment. */
export function StillsProgress({ slot, done, total }: StillsProgressProps) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.progress}>
      {isLong && `${SLOT_LABEL[slot]}: ${done} of ${total} stills`}
    </p>
  );
}
