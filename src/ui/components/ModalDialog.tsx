import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../cx.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ModalDialog.module.css';

interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** To be placed inside a DialogTrigger. */
export function ModalDialog({ title, children }: ModalDialogProps) {
  return (
    <ModalOverlay isDismissable className={cx(styles.overlay)}>
      <Modal className={cx(styles.modal)}>
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
