import type { ComponentType } from 'react';
import type { ClipInfo } from '../../../core/clip.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
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

export interface SettingsProps {
  readonly slot: Slot;
  readonly clip: ClipInfo;
}

interface ClipCardProps {
  readonly slot: Slot;
  /** What can be set for a clip; null: not there yet. */
  readonly Settings: ComponentType<SettingsProps> | null;
}

/** A clip that becomes a trial, and what became of it. */
export function ClipCard({ slot, Settings }: ClipCardProps) {
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
      {clip && Settings ? (
        <ClipDetails slot={slot} clip={clip}>
          {trial && <FoundInClip trial={trial} />}
          <Settings slot={slot} clip={clip} />
        </ClipDetails>
      ) : (
        <DropPrompt slot={slot} hint={HINT[slot]} />
      )}
    </ClipPlace>
  );
}
