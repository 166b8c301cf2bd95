import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { useShownFrame } from '../../useShownFrame.ts';
import { SLOT_LABEL } from '../../words.ts';
import { DrawingRow } from './DrawingRow.tsx';
import styles from './Drawings.module.css';
import { selectDrawing } from './drawStore.ts';
import { useAnnotations } from './useAnnotations.ts';

interface ClipDrawingsProps {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly onMove: (frame: number) => void;
}

/** The drawings of one clip in the order of their frames. */
export function ClipDrawings({ slot, trial, onMove }: ClipDrawingsProps) {
  const section = useRef<HTMLElement>(null);
  const { annotations, keep, remove } = useAnnotations(slot);
  const shown = useShownFrame(slot, trial);
  const inOrder = annotations.toSorted((a, b) => a.frame - b.frame);
  const previous = inOrder.findLast(({ frame }) => frame < shown);
  const next = inOrder.find(({ frame }) => frame > shown);
  return (
    <section ref={section} aria-label={`Drawings on the ${slot} video`} tabIndex={-1} className={styles.clip}>
      <header className={styles.header}>
        <h4 className={styles.slot}>
          <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        </h4>
        <IconButton
          label={`Previous drawing on the ${slot} video`}
          isDisabled={!previous}
          onPress={() => previous && onMove(previous.frame)}
        >
          <ChevronLeft size={19} aria-hidden />
        </IconButton>
        <IconButton
          label={`Next drawing on the ${slot} video`}
          isDisabled={!next}
          onPress={() => next && onMove(next.frame)}
        >
          <ChevronRight size={19} aria-hidden />
        </IconButton>
      </header>
      <ul className={styles.list}>
        {inOrder.map((annotation) => (
          <DrawingRow
            key={annotation.id}
            annotation={annotation}
            trial={trial}
            isShown={annotation.frame === shown}
            onGo={() => {
              selectDrawing(annotation.id);
              onMove(annotation.frame);
            }}
            onChange={keep}
            onDelete={() => {
              remove(annotation.id);
              // The button that had the focus is gone.
              section.current?.focus({ preventScroll: true });
            }}
          />
        ))}
      </ul>
    </section>
  );
}
