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
  if (!progress || progress.phase === 'waiting') return 'Waiting for its turn';
  if (progress.phase === 'loadingModel') return describeLoading(progress);
  const parts = [`${progress.framesDone} of ${progress.framesTotal} frames`];
  if (progress.framesPerS > 0) parts.push(`${formatNumber(progress.framesPerS, 0)} a second`);
  if (progress.secondsLeft !== null) parts.push(`about ${formatWait(progress.secondsLeft)} left`);
  return parts.join(' · ');
}

/** How much of the step that is going on is done, 0–1; null where that is not known. */
function shareOf(progress: Progress): number | null {
  if (progress?.download) return progress.download.bytesDone / progress.download.bytesTotal;
  if (!progress || progress.framesTotal === 0) return null;
  if (progress.phase === 'loadingModel' || progress.phase === 'waiting') return null;
  return progress.framesDone / progress.framesTotal;
}

/** The model is fetched once on a computer; later it only has to be read. */
function describeLoading({ download, secondsLeft }: NonNullable<Progress>): string {
  if (!download) return 'Loading the pose model';
  const megabytes = (bytes: number) => formatNumber(bytes / 1e6, 1);
  const { bytesDone, bytesTotal } = download;
  const amount = `Fetching the pose model, once: ${megabytes(bytesDone)} of ${megabytes(bytesTotal)} MB`;
  return secondsLeft === null ? amount : `${amount} · about ${formatWait(secondsLeft)} left`;
}

export function ClipProgress({ slot, progress }: { readonly slot: ClipSlot; readonly progress: Progress }) {
  const actions = useActions();
  const share = shareOf(progress);
  const isLoading = share === null && progress?.phase === 'loadingModel';
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={cx(styles.bar)}
        value={(share ?? 0) * 100}
        isIndeterminate={share === null}
        valueLabel={describe(progress)}
      >
        <Label className={cx(styles.label)}>
          {progress?.phase === 'followingPelvis' ? 'Following the pelvis' : 'Following the runner'}
        </Label>
        <div className={styles.track}>
          <div
            className={styles.fill}
            data-loading={isLoading || undefined}
            style={isLoading ? {} : { width: `${(share ?? 0) * 100}%` }}
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
