import { CircleSlash } from 'lucide-react';
import type { Measure } from '../../../core/measures/measure.ts';
import type { Slot } from '../../../state/trials.ts';
import { SLOT_LABEL, VIEW_LABEL } from '../../words.ts';
import { SetLevelButton } from '../level/SetLevelButton.tsx';
import styles from './WithheldNote.module.css';

interface WithheldNoteProps {
  readonly measure: Measure;
  readonly why: string;
  /** Where setting the level would give a number. */
  readonly byCamera: readonly { readonly slot: Slot; readonly why: string }[];
}

/** Stands where the numbers would: no chart, no zero, the reason. */
export function WithheldNote({ measure, why, byCamera }: WithheldNoteProps) {
  return (
    <div className={styles.note}>
      <CircleSlash size={26} strokeWidth={1.5} aria-hidden />
      <p className={styles.head}>Not measured</p>
      {byCamera.length === 0 && <p>{why}</p>}
      {byCamera.map(({ slot, why: reason }) => (
        <div key={slot} className={styles.camera}>
          <p>
            {SLOT_LABEL[slot]}: {reason}
          </p>
          <SetLevelButton slot={slot} namesClip />
        </div>
      ))}
      <p className={styles.views}>
        Defined for these views: {measure.views.map((view) => VIEW_LABEL[view].toLowerCase()).join(', ')}.
      </p>
    </div>
  );
}
