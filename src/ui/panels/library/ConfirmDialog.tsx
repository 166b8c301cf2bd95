import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Result } from '../../../core/problem.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { cx } from '../../cx.ts';
import styles from './dialogs.module.css';
import { useWork } from './useWork.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** What goes, in numbers. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => Promise<Result<unknown>>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Before something goes for good. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onClose, onDone }: ConfirmDialogProps) {
  const { problem, isBusy, run } = useWork();
  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className={styles.form}>
        {problem && <Alert message={problem.message} tip={problem.tip} />}
        <div className={styles.words}>{children}</div>
        <div className={styles.buttons}>
          <Button slot="close" autoFocus>
            Keep it
          </Button>
          <Button
            className={cx(styles.danger)}
            isDisabled={isBusy}
            onPress={async () => {
              if (!(await run(onConfirm))) return;
              onDone?.();
              onClose();
            }}
          >
            <Trash2 size={16} aria-hidden /> {confirm}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
