import { type Slot, useTrials } from '../../../state/trials.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { selectSlot } from '../../selectors.ts';
import { SLOT_LABEL } from '../../words.ts';
import { ClipDetails } from './ClipDetails.tsx';
import { ClipPlace } from './ClipPlace.tsx';
import { DropPrompt } from './DropPrompt.tsx';
import { FoundInClip } from './FoundInClip.tsx';

const HINT: Readonly<Record<Slot, string>> = {
  before: 'Drop the video from before the drills',
  after: 'Drop the one from after (optional)',
};

const ClipSettings = lazyPart(async () => (await import('./ClipSettings.tsx')).ClipSettings, {
  name: 'What can be set for this video',
});

/** A clip that becomes a trial, and what became of it. */
export function ClipCard({ slot }: { readonly slot: Slot }) {
  const { clip, trial } = useTrials(selectSlot(slot));
  return (
    <ClipPlace
      slot={slot}
      title={
        <>
          <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        </>
      }
    >
      {clip ? (
        <ClipDetails slot={slot} clip={clip}>
          {trial && <FoundInClip trial={trial} />}
          <ClipSettings slot={slot} clip={clip} />
        </ClipDetails>
      ) : (
        <DropPrompt slot={slot} hint={HINT[slot]} />
      )}
    </ClipPlace>
  );
}
