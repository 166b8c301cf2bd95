import { useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { MAX_TEXT_LENGTH } from '../../../core/annotations/annotation.ts';
import { cx } from '../../cx.ts';
import styles from './TextEntry.module.css';

interface TextEntryProps {
  readonly label: string;
  readonly text: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

/** Words for a drawing: Enter or leaving the field keeps them, Escape does not. */
export function TextEntry({ label, text, onKeep, onCancel }: TextEntryProps) {
  const [words, setWords] = useState(text);
  const isOver = useRef(false);
  const end = (finish: () => void): void => {
    // The field loses the focus when it goes away: once is enough.
    if (isOver.current) return;
    isOver.current = true;
    finish();
  };
  return (
    <TextField
      aria-label={label}
      className={cx(styles.field)}
      value={words}
      maxLength={MAX_TEXT_LENGTH}
      autoFocus
      onChange={setWords}
      onBlur={() => end(() => onKeep(words))}
      onKeyDown={(event) => {
        // A key that ends a composition is no Enter.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(() => onKeep(words));
        if (event.key === 'Escape') end(onCancel);
      }}
    >
      <Input dir="auto" className={cx(styles.input)} placeholder="Words" />
    </TextField>
  );
}
