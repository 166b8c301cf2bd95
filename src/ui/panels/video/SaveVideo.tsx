import { Clapperboard } from 'lucide-react';
import { Label, ProgressBar } from 'react-aria-components';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { formatWait } from '../../format.ts';
import type { Outcome } from '../results/outcome.ts';
import styles from './SaveVideo.module.css';
import { useVideoJob } from './useVideoJob.ts';

/** Both clips in one video that plays anywhere. */
export function SaveVideo({ outcome }: { readonly outcome: Outcome }) {
  const { progress, problem, start, cancel } = useVideoJob(outcome);
  return (
    <div className={styles.save}>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      {progress ? (
        <div className={styles.progress}>
          <ProgressBar value={100 * progress.share} className={cx(styles.bar)}>
            {({ valueText }) => (
              <>
                <Label>Making the video</Label>
                <span className={styles.track}>
                  <span className={styles.fill} style={{ width: `${100 * progress.share}%` }} />
                </span>
                <span className={styles.words}>
                  {valueText}
                  {progress.secondsLeft !== null && ` · about ${formatWait(progress.secondsLeft)} left`}
                </span>
              </>
            )}
          </ProgressBar>
          <Button size="small" onPress={cancel}>
            Cancel
          </Button>
        </div>
      ) : (
        <Button onPress={start}>
          <Clapperboard size={16} aria-hidden /> Save a side-by-side video
        </Button>
      )}
      <p className={styles.hint}>
        Strike locked to strike at a quarter of the speed, with the lines that are switched on above and the
        runner’s face as chosen here.
      </p>
    </div>
  );
}
