import type { CSSProperties, ReactNode, RefObject } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { cx } from '../../cx.ts';
import { useView } from '../../viewStore.ts';
import styles from './Stage.module.css';
import { useHand } from './useHand.ts';

interface HandStageProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly slot: Slot;
  readonly trial: Trial;
  readonly ratio: number;
  readonly onMove: (frame: number) => void;
  readonly children: ReactNode;
}

/** Where pictures lie, to be dragged through time, enlarged and shifted by hand. */
export function HandStage({ ref, slot, trial, ratio, onMove, children }: HandStageProps) {
  const isZoomed = useView((state) => state.zooms[slot].factor > 1);
  const isLooking = useView((state) => state.mode === 'look');
  const hand = useHand(ref, slot, trial, onMove);
  return (
    <div
      ref={ref}
      // It takes the focus by a click, so that the wheel and the keys are its own from then on.
      tabIndex={-1}
      className={cx(styles.stage, isLooking && (isZoomed ? styles.grab : styles.scrub))}
      style={{ '--ratio': ratio } as CSSProperties}
      {...hand}
    >
      {children}
    </div>
  );
}
