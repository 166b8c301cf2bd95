import { Label, ProgressBar } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatWait } from '../format.ts';
import { Button } from './Button.tsx';
import styles from './JobProgress.module.css';

interface JobProgressProps {
  /** What is being done. */
  readonly label: string;
  readonly progress: { readonly share: number; readonly secondsLeft: number | null };
  readonly onCancel: () => void;
}

/** How far something is that takes its time, and a way to stop it. */
export function JobProgress({ label, progress: { share, secondsLeft }, onCancel }: JobProgressProps) {
  return (
    <div className={styles.progress}>
      <ProgressBar value={100 * share} className={cx(styles.bar)}>
        {({ valueText }) => (
          <>
            <Label>{label}</Label>
            <span className={styles.track}>
              <span className={styles.fill} style={{ width: `${100 * share}%` }} />
            </span>
            <span className={styles.words}>
              {valueText}
              {secondsLeft !== null && ` · about ${formatWait(secondsLeft)} left`}
            </span>
          </>
        )}
      </ProgressBar>
      <Button size="small" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
