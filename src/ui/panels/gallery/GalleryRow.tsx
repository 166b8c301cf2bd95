import { memo, useMemo } from 'react';
import type { Side } from '../../../core/sides.ts';
import type { Slot } from '../../../state/trials.ts';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { SIDE_LABEL, SLOT_LABEL } from '../../words.ts';
import { CountAllAgain } from './CountAllAgain.tsx';
import styles from './GalleryRow.module.css';
import { RowFigures } from './RowFigures.tsx';
import type { CardContext } from './StrikeCard.tsx';
import { StrikeStrip } from './StrikeStrip.tsx';
import { stillRatio } from './stillBox.ts';
import { type GalleryStrike, inOrder, type StrikeOrder, strikeRow } from './strikeRows.ts';

interface GalleryRowProps {
  readonly slot: Slot;
  readonly side: Side;
  readonly context: CardContext;
  readonly order: StrikeOrder;
  readonly onGo: (strike: GalleryStrike) => void;
}

/** Every strike of one foot in one clip, under the numbers they come to. */
export const GalleryRow = memo(function GalleryRow({ slot, side, context, order, onGo }: GalleryRowProps) {
  const { measure, trial } = context;
  const row = useMemo(() => strikeRow(measure, { slot, trial }, side), [measure, slot, trial, side]);
  const strikes = useMemo(() => inOrder(row.strikes, order), [row, order]);
  return (
    <div className={styles.row}>
      <header className={styles.head}>
        <h4 className={styles.title}>
          <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        </h4>
        {strikes.length > 0 && <RowFigures row={row} measure={measure} />}
        {strikes.some(({ isLeftOut }) => isLeftOut) && <CountAllAgain slot={slot} side={side} />}
      </header>
      {strikes.length > 0 ? (
        <StrikeStrip
          label={`${SIDE_LABEL[side]} strikes ${slot}`}
          strikes={strikes}
          ratio={stillRatio(trial.view)}
          context={context}
          onGo={onGo}
        />
      ) : (
        <p className={styles.none}>No strike of the {side} foot was found in this video.</p>
      )}
    </div>
  );
});
