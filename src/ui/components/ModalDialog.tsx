import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../cx.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ModalDialog.module.css';

interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** For what needs room, and is not closed by a press beside it: there is work in it. */
  readonly isWork?: boolean;
  /** Left out inside a DialogTrigger, which opens and closes it then. */
  readonly onClose?: () => void;
}

/** To be placed inside a DialogTrigger, or shown as long as it is there. */
export function ModalDialog({ title, children, isWork = false, onClose }: ModalDialogProps) {
  const openness = onClose && { isOpen: true, onOpenChange: onClose };
  return (
    <ModalOverlay isDismissable={!isWork} className={cx(styles.overlay)} {...openness}>
      <Modal className={cx(styles.modal, isWork && styles.work)}>
        <Dialog className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton label="Close" slot="close">
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
