import { useMemo, useState } from 'react';
import { type ClipInfo, timeScale } from '../../../core/clip.ts';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import { usePace } from '../../../state/pace.ts';
import type { Slot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { NumberInput } from '../../components/NumberInput.tsx';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { formatNumber } from '../../format.ts';
import { frameAt } from '../../frameAt.ts';
import { type PartEnd, wholeClip, withPartEnd } from '../timeline/measuredPart.ts';
import { PartEndPicture } from './PartEndPicture.tsx';
import styles from './PartForm.module.css';
import { PartSlider } from './PartSlider.tsx';
import { waitWords } from './waitWords.ts';

interface PartFormProps {
  readonly slot: Slot;
  readonly clip: ClipInfo;
  /** null: all of it. */
  readonly part: FrameSpan | null;
  /** Whether frames of a part were not looked at yet, in a clip that has a result. */
  readonly needsAnalysis: (part: FrameSpan | null) => boolean;
  readonly onChoose: (part: FrameSpan | null) => void;
  readonly onCancel: () => void;
}

const ENDS: readonly { readonly end: PartEnd; readonly label: string }[] = [
  { end: 'first', label: 'From, seconds' },
  { end: 'last', label: 'To, seconds' },
];

/** From where to where, in seconds, with the pictures of both ends. */
export function PartForm({ slot, clip, part, needsAnalysis, onChoose, onCancel }: PartFormProps) {
  // Each end has a viewer of its own, which shows one picture at a time.
  const viewers = { first: useFrameViewer(slot), last: useFrameViewer(slot) };
  const { framesPerS } = usePace();
  const { viewer, problem } = viewers.first;
  const timesS = useMemo(() => {
    const fileTimesS =
      viewer?.fileTimesS ?? Float64Array.from({ length: clip.frames }, (_, frame) => frame / clip.fileFps);
    return fileTimesS.map((timeS) => timeS * timeScale(clip));
  }, [viewer, clip]);
  const [chosen, setChosen] = useState(part);
  const shown = chosen ?? wholeClip(timesS);
  const moveTo = (end: PartEnd, timeS: number): void =>
    setChosen(withPartEnd(shown, end, frameAt(timesS, timeS), timesS));
  const frames = shown.last - shown.first + 1;
  const lengthS = timesS[shown.last]! - timesS[shown.first]!;

  return (
    <div className={styles.form}>
      <div className={styles.ends}>
        {ENDS.map(({ end, label }) => (
          <div key={end} className={styles.end}>
            <PartEndPicture viewer={viewers[end].viewer} frame={shown[end]} clip={clip} />
            <NumberInput
              label={label}
              value={Math.round(100 * timesS[shown[end]]!) / 100}
              min={0}
              max={Math.ceil(100 * timesS.at(-1)!) / 100}
              onChange={(timeS) => timeS !== null && moveTo(end, timeS)}
            />
          </div>
        ))}
      </div>
      <PartSlider part={shown} timesS={timesS} onMove={moveTo} />
      <p className={styles.words}>
        {formatNumber(lengthS, 1)} of {formatNumber(timesS.at(-1)!, 1)} seconds count, the rest is not looked
        at. Analyzing them takes {waitWords(frames, framesPerS)}. Twenty seconds of steady running are plenty.
      </p>
      {problem && <Alert message={problem.message} tip={problem.tip} />}
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => onChoose(chosen)}>
          {needsAnalysis(chosen) ? 'Analyze this part' : 'Use this part'}
        </Button>
        <Button onPress={() => setChosen(null)} isDisabled={chosen === null}>
          All of it
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
