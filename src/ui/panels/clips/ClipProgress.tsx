import { Label, ProgressBar } from 'react-aria-components';
import type { ClipSlot, SlotState } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../cx.ts';
import { formatNumber, formatWait } from '../../format.ts';
import styles from './ClipProgress.module.css';

type Progress = SlotState['progress'];

/** What is going on, in words: frames, speed, time left. */
function describe(progress: Progress): string {
  if (!progress) return 'Waiting for its turn';
  if (progress.phase === 'loadingModel') return 'Loading the pose model';
  const parts = [`${progress.framesDone} of ${progress.framesTotal} frames`];
  if (progress.framesPerS > 0) parts.push(`${formatNumber(progress.framesPerS, 0)} a second`);
  if (progress.secondsLeft !== null) parts.push(`about ${formatWait(progress.secondsLeft)} left`);
  return parts.join(' · ');
}

export function ClipProgress({ slot, progress }: { readonly slot: ClipSlot; readonly progress: Progress }) {
  const actions = useActions();
  const isFinding = progress && progress.phase !== 'loadingModel' && progress.framesTotal > 0;
  const share = isFinding ? progress.framesDone / progress.framesTotal : 0;
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={cx(styles.bar)}
        value={share * 100}
        isIndeterminate={!isFinding}
        valueLabel={describe(progress)}
      >
        <Label className={cx(styles.label)}>
          {progress?.phase === 'followingPelvis' ? 'Following the pelvis' : 'Following the runner'}
        </Label>
        <div className={styles.track}>
          <div
            className={styles.fill}
            data-waiting={!isFinding || undefined}
            style={isFinding ? { width: `${share * 100}%` } : {}}
          />
        </div>
        <p className={styles.words}>{describe(progress)}</p>
      </ProgressBar>
      <Button size="small" onPress={() => actions.cancel(slot)} aria-label={`Cancel the analysis of ${slot}`}>
        Cancel
      </Button>
    </div>
  );
}
