import { FileVideo, LoaderCircle } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { type ClipSlot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import styles from './DropPrompt.module.css';
import { VIDEO_TYPES } from './files.ts';

interface DropPromptProps {
  readonly slot: ClipSlot;
  readonly hint: string;
  /** In one line, for a place that most people leave empty. */
  readonly isSmall?: boolean;
}

export function DropPrompt({ slot, hint, isSmall = false }: DropPromptProps) {
  const actions = useActions();
  const isReading = useTrials((state) => state.slots[slot].status !== 'empty');
  const className = cx(styles.prompt, isSmall && styles.small);
  if (isReading) {
    return (
      <p className={cx(className, !isSmall && styles.reading)} role="status">
        <LoaderCircle className={styles.spin} size={26} aria-hidden />
        Reading the video…
      </p>
    );
  }
  return (
    <div className={className}>
      <FileVideo size={26} strokeWidth={1.5} aria-hidden />
      <p>{hint}</p>
      <FileTrigger
        acceptedFileTypes={VIDEO_TYPES}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void actions.loadFile(slot, file);
        }}
      >
        <Button size="small" aria-label={`Choose a file for ${slot}`}>
          Choose a file
        </Button>
      </FileTrigger>
    </div>
  );
}
