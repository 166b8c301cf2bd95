import { Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Alert.module.css';
import { IconButton } from './IconButton.tsx';

type Tone = 'error' | 'notice' | 'info';
const ICONS = { error: OctagonAlert, notice: TriangleAlert, info: Info };

interface AlertProps {
  readonly tone?: Tone;
  /** Who it is about, for example "Before". */
  readonly about?: string;
  readonly message: string;
  readonly tip?: string;
  /** What can be done about it, right there. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** Says what is wrong and what to do about it. Errors interrupt a screen reader; notes do not. */
export function Alert({ tone = 'error', about, message, tip, action, onDismiss }: AlertProps) {
  const Icon = ICONS[tone];
  return (
    <div className={cx(styles.alert, styles[tone])} role={tone === 'error' ? 'alert' : 'note'}>
      <Icon className={styles.icon} size={18} aria-hidden />
      <div className={styles.text}>
        <p className={styles.message}>
          {about && <span className={styles.about}>{about}: </span>}
          {message}
        </p>
        {tip && <p className={styles.tip}>{tip}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {onDismiss && (
        <IconButton label="Dismiss" onPress={onDismiss}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
