import { CircleSlash } from 'lucide-react';
import type { Measure } from '../../../core/measures/measure.ts';
import { VIEW_LABEL } from '../../words.ts';
import styles from './WithheldNote.module.css';

interface WithheldNoteProps {
  readonly measure: Measure;
  readonly why: string;
}

/** Stands where the numbers would: no chart, no zero, the reason. */
export function WithheldNote({ measure, why }: WithheldNoteProps) {
  return (
    <div className={styles.note}>
      <CircleSlash size={26} strokeWidth={1.5} aria-hidden />
      <p className={styles.head}>Not measured</p>
      <p>{why}</p>
      <p className={styles.views}>
        Defined for these views: {measure.views.map((view) => VIEW_LABEL[view].toLowerCase()).join(', ')}.
      </p>
    </div>
  );
}
