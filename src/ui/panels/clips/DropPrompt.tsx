import { FileVideo, LoaderCircle } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import styles from './DropPrompt.module.css';
import { VIDEO_TYPES } from './files.ts';

const HINT: Readonly<Record<Slot, string>> = {
  before: 'Drop the video from before the drills',
  after: 'Drop the one from after (optional)',
};

export function DropPrompt({ slot, isReading }: { readonly slot: Slot; readonly isReading: boolean }) {
  const actions = useActions();
  if (isReading) {
    return (
      <p className={styles.prompt} role="status">
        <LoaderCircle className={styles.spin} size={26} aria-hidden />
        Reading the video…
      </p>
    );
  }
  return (
    <div className={styles.prompt}>
      <FileVideo size={26} strokeWidth={1.5} aria-hidden />
      <p>{HINT[slot]}</p>
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
