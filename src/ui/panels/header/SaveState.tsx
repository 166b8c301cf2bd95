import { CircleAlert, CircleCheck, Eye, LoaderCircle } from 'lucide-react';
import { type FolderState, useFolder } from '../../../state/library/folder/folderState.ts';
import { type OpenSession, useLibrary } from '../../../state/library/libraryState.ts';
import { cx } from '../../cx.ts';
import { timeWords } from '../library/folder/folderWords.ts';
import styles from './SaveState.module.css';

const SAVING = {
  saved: { Icon: CircleCheck, words: 'Saved' },
  saving: { Icon: LoaderCircle, words: 'Saving…' },
  notSaved: { Icon: CircleAlert, words: 'Not saved' },
} as const;

/** Whether what is done is kept. It is said aloud only when something went wrong. */
export function SaveState() {
  const open = useLibrary((state) => state.open);
  const folder = useFolder();
  const state = stateOf(open);
  return (
    <p
      role={state?.words === SAVING.notSaved.words ? 'alert' : undefined}
      className={cx(styles.state, state?.words === SAVING.notSaved.words && styles.bad)}
    >
      {state && (
        <>
          <state.Icon size={14} aria-hidden /> {state.words}
          {open?.access === 'edit' && folder.folder && (
            <span className={styles.folder}>{inFolder(folder, open.saving === 'saved')}</span>
          )}
        </>
      )}
    </p>
  );
}

/** Whether the copy in the folder has it too. */
function inFolder({ status, savedAt, progress }: FolderState, isSaved: boolean): string {
  if (status === 'asks' || status === 'failed') return ' · not in the folder';
  return isSaved && savedAt && status !== 'waiting' && !progress
    ? ` · in the folder ${timeWords(savedAt)}`
    : ' · not yet in the folder';
}

const stateOf = (open: OpenSession | null) =>
  open === null
    ? null
    : open.access === 'edit'
      ? SAVING[open.saving]
      : { Icon: Eye, words: 'Only to look at' };
