import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Annotation, annotationOf } from '../../../core/annotations/annotation.ts';
import { degPerPixel } from '../../../core/annotations/values.ts';
import type { Trial } from '../../../core/trial.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { cx } from '../../cx.ts';
import { formatSeconds, formatValue } from '../../format.ts';
import styles from './Drawings.module.css';
import { drawingWords, drawnValue } from './drawingWords.ts';
import { TextEntry } from './TextEntry.tsx';

interface DrawingRowProps {
  readonly annotation: Annotation;
  readonly trial: Trial;
  /** It lies on the frame that is looked at. */
  readonly isShown: boolean;
  readonly onGo: () => void;
  readonly onChange: (annotation: Annotation) => void;
  readonly onDelete: () => void;
}

/** One drawing: what it says, where it is, and what can be done with it. */
export function DrawingRow({ annotation, trial, isShown, onGo, onChange, onDelete }: DrawingRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const [isWriting, setIsWriting] = useState(false);
  const endWriting = (): void => {
    setIsWriting(false);
    // The field goes away; where a key ended it, the focus stays here.
    if (row.current?.contains(document.activeElement)) row.current.focus({ preventScroll: true });
  };
  const { frame } = annotation;
  const words = drawingWords(annotation, trial.gait);
  const perPixel = degPerPixel(annotation);
  const place = [
    `frame ${frame + 1}`,
    formatSeconds(trial.gait.timesS[frame] ?? 0),
    ...(perPixel !== null && Number.isFinite(perPixel) ? [`${formatValue(perPixel, 'deg')} a pixel`] : []),
  ];
  return (
    <li ref={row} tabIndex={-1} className={styles.row}>
      {isWriting ? (
        <TextEntry
          label={`Words for ${words}`}
          text={annotation.text ?? ''}
          onKeep={(text) => {
            endWriting();
            const renamed = annotationOf({ ...annotation, text });
            if (renamed && renamed.text !== annotation.text) onChange(renamed);
          }}
          onCancel={endWriting}
        />
      ) : (
        <Button className={cx(styles.go)} onPress={onGo} {...(isShown && { 'aria-current': 'true' })}>
          <span className={styles.words}>
            {drawnValue(annotation, trial.gait)}
            {/* Its own direction of writing, whatever the page's. */}
            {annotation.text && (
              <>
                , <bdi>{annotation.text}</bdi>
              </>
            )}
          </span>
          <span className={styles.place}>{place.join(' · ')}</span>
        </Button>
      )}
      <IconButton label={`Write beside ${words}`} onPress={() => setIsWriting(true)}>
        <Pencil size={15} aria-hidden />
      </IconButton>
      <IconButton label={`Delete ${words}`} onPress={onDelete}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </li>
  );
}
