import type { ReactNode } from 'react';
import styles from './StillForm.module.css';

interface StillFormProps {
  readonly picture: ReactNode;
  /** What to do, and settings. */
  readonly children: ReactNode;
  readonly buttons: ReactNode;
}

/** A picture to work on, and beside it what is to be done and decided. */
export function StillForm({ picture, children, buttons }: StillFormProps) {
  return (
    <div className={styles.form}>
      <div className={styles.picture}>{picture}</div>
      <div className={styles.settings}>
        {children}
        <div className={styles.buttons}>{buttons}</div>
      </div>
    </div>
  );
}
