import { CircleAlert, CircleCheck, Eye, LoaderCircle } from 'lucide-react';
import { type OpenSession, useLibrary } from '../../../state/library/libraryState.ts';
import { cx } from '../../cx.ts';
import styles from './SaveState.module.css';

const SAVING = {
  saved: { Icon: CircleCheck, words: 'Saved' },
  saving: { Icon: LoaderCircle, words: 'Saving…' },
  notSaved: { Icon: CircleAlert, words: 'Not saved' },
} as const;

/** Whether what is done is kept. It is said aloud only when something went wrong. */
export function SaveState() {
  const open = useLibrary((state) => state.open);
  const state = stateOf(open);
  return (
    <p
      role={state?.words === SAVING.notSaved.words ? 'alert' : undefined}
      className={cx(styles.state, state?.words === SAVING.notSaved.words && styles.bad)}
    >
      {state && (
        <>
          <state.Icon size={14} aria-hidden /> {state.words}
        </>
      )}
    </p>
  );
}

const stateOf = (open: OpenSession | null) =>
  open === null
    ? null
    : open.access === 'edit'
      ? SAVING[open.saving]
      : { Icon: Eye, words: 'Only to look at' };
