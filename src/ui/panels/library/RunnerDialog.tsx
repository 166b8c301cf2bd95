import { type FormEvent, useState } from 'react';
import type { Runner } from '../../../core/session/runner.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import styles from './dialogs.module.css';
import { TagsField } from './TagsField.tsx';
import { useLibraryActions } from './useLibraryActions.ts';
import { useWork } from './useWork.ts';

interface RunnerDialogProps {
  /** Left out: a new one. */
  readonly runner?: Runner;
  readonly onClose: () => void;
  readonly onDone?: (runner: Runner) => void;
}

/** Who comes to run: a name or a code, and what should be remembered. */
export function RunnerDialog({ runner, onClose, onDone }: RunnerDialogProps) {
  const library = useLibraryActions();
  const { problem, isBusy, run } = useWork();
  const [text, setText] = useState({
    name: runner?.name ?? '',
    notes: runner?.notes ?? '',
    tags: runner?.tags ?? [],
  });
  const hasName = text.name.trim() !== '';

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!hasName || isBusy) return;
    const written = { ...text, name: text.name.trim() };
    const saved = await run(() =>
      runner ? library.changeRunner(runner.id, written) : library.addRunner(written),
    );
    if (!saved) return;
    onDone?.(saved.value);
    onClose();
  };

  return (
    <ModalDialog title={runner ? 'Change the runner' : 'New runner'} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        <TextField
          label="Name or code"
          isFirst
          value={text.name}
          onChange={(name) => setText({ ...text, name })}
        />
        <TextField
          label="Notes"
          isLong
          value={text.notes}
          onChange={(notes) => setText({ ...text, notes })}
        />
        <TagsField tags={text.tags} onChange={(tags) => setText({ ...text, tags })} />
        <div className={styles.buttons}>
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!hasName || isBusy}>
            {runner ? 'Save' : 'Add the runner'}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
