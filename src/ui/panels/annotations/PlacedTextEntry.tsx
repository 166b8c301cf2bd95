import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import styles from './AnnotationLayer.module.css';
import { TextEntry } from './TextEntry.tsx';

interface PlacedTextEntryProps {
  readonly place: Place;
  readonly box: Box;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

/** Asks for words where they will stand; near an edge the field is pushed in. */
export function PlacedTextEntry({ place, box, onKeep, onCancel }: PlacedTextEntryProps) {
  const right = (place.x - box.x) / box.width;
  const down = (place.y - box.y) / box.height;
  return (
    <div
      className={styles.entry}
      style={{
        left: `${100 * right}%`,
        top: `${100 * down}%`,
        translate: `${-100 * right}% ${-100 * down}%`,
      }}
    >
      <TextEntry label="Words on the picture" text="" onKeep={onKeep} onCancel={onCancel} />
    </div>
  );
}
