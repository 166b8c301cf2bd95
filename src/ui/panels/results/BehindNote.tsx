import { useEffect, useState } from 'react';
import { useTrials } from '../../../state/trials.ts';
import { selectIsBehind } from '../../selectors.ts';
import styles from './BehindNote.module.css';

/** Sooner, it would only flicker. */
const AFTER_MS = 400;

interface BehindNoteProps {
  /** The numbers are there, and some panels do not show them yet. */
  readonly isBeingDrawn: boolean;
}

/** Says that numbers are being computed anew, where that takes long enough to be noticed: in long videos. */
export function BehindNote({ isBeingDrawn }: BehindNoteProps) {
  const isBehind = useTrials(selectIsBehind) || isBeingDrawn;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => setIsLong(true), AFTER_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isBehind]);
  return (
    <p role="status" className={styles.note}>
      {isLong && 'Computing the numbers anew…'}
    </p>
  );
}
