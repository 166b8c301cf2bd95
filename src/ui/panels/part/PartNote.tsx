import type { ClipInfo } from '../../../core/clip.ts';
import { isBeyond } from '../../../core/corrections/trim.ts';
import { useEdits } from '../../../state/edits.ts';
import { usePace } from '../../../state/pace.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { Button } from '../../components/Button.tsx';
import { formatWait } from '../../format.ts';
import { PartButton } from './PartButton.tsx';
import styles from './PartForm.module.css';
import { spanWords } from './spanWords.ts';
import { waitWords } from './waitWords.ts';

/** From here on it is worth while to choose. */
const LONG_S = 60;

/** Of a long clip: that a part of it would do. Of one that was analysed in part: that there is more. */
export function PartNote({ slot, clip }: { readonly slot: Slot; readonly clip: ClipInfo }) {
  const { analyzePart } = useActions();
  const trim = useEdits((state) => state[slot].trim);
  const track = useTrials((state) => state.slots[slot].trial?.track ?? null);
  const { framesPerS } = usePace();
  if (!track && !trim && clip.fileDurationS > LONG_S) {
    return (
      <div className={styles.note}>
        <p>
          {formatWait(clip.fileDurationS)} of video: to analyze all of it takes{' '}
          {waitWords(clip.frames, framesPerS)}. Twenty seconds of steady running are plenty.
        </p>
        <PartButton slot={slot} clip={clip} words="Choose a part" />
      </div>
    );
  }
  if (!track?.part || !isBeyond(track, trim)) return null;
  return (
    <div className={styles.note}>
      <p>
        Of this video {spanWords(clip, track.part)} were analyzed. The measured part goes beyond that: the
        rest counts once it is analyzed too.
      </p>
      <Button size="small" onPress={() => analyzePart(slot)}>
        {trim ? 'Analyze the measured part' : 'Analyze all of it'}
      </Button>
    </div>
  );
}
