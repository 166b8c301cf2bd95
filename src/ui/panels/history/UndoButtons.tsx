import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useActions } from '../../ActionsContext.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { ChangedByHand } from './ChangedByHand.tsx';
import styles from './UndoButtons.module.css';
import { useHistorySteps } from './useHistorySteps.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/** Undo and redo of everything a person decided, in every clip, and what that is. */
export function UndoButtons() {
  const actions = useActions();
  const { past, future } = useHistorySteps();
  const [said, say] = useState('');
  const undo = (): void => {
    if (past === null) return;
    actions.undo();
    say(`Undone: ${past}.`);
  };
  const redo = (): void => {
    if (future === null) return;
    actions.redo();
    say(`Done again: ${future}.`);
  };
  useUndoKeys(undo, redo);
  return (
    <div className={styles.history}>
      <IconButton
        label={past === null ? 'Undo: nothing yet' : `Undo: ${past}`}
        shortcut="Ctrl Z"
        isDisabled={past === null}
        onPress={undo}
      >
        <Undo2 size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={future === null ? 'Redo: nothing undone' : `Redo: ${future}`}
        shortcut="Shift Ctrl Z"
        isDisabled={future === null}
        onPress={redo}
      >
        <Redo2 size={17} aria-hidden />
      </IconButton>
      <ChangedByHand />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
