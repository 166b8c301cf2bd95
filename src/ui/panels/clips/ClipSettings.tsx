import { memo } from 'react';
import type { ClipInfo } from '../../../core/clip.ts';
import { VIEWS, type View } from '../../../core/sides.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { type Choice, SelectField } from '../../components/SelectField.tsx';
import { VIEW_LABEL } from '../../words.ts';
import { SetLevelButton } from '../level/SetLevelButton.tsx';
import { SetMarkersButton } from '../markers/SetMarkersButton.tsx';
import { PartButton } from '../part/PartButton.tsx';
import { PartNote } from '../part/PartNote.tsx';
import { PickRunnerButton } from '../runner/PickRunnerButton.tsx';
import { CaptureRateField } from './CaptureRateField.tsx';
import styles from './ClipSettings.module.css';
import { NotesButton } from './NotesButton.tsx';

const VIEW_NOTE: Readonly<Record<View, string>> = {
  posterior: 'The camera sees the runner’s back.',
  anterior: 'The camera sees the runner’s face.',
  left: 'The runner’s left side faces the camera.',
  right: 'The runner’s right side faces the camera.',
};

const CHOICES: readonly Choice<View | 'auto'>[] = [
  { id: 'auto', label: 'Automatic' },
  ...VIEWS.map((view) => ({ id: view, label: VIEW_LABEL[view], note: VIEW_NOTE[view] })),
];

export const ClipSettings = memo(function ClipSettings({
  slot,
  clip,
}: {
  readonly slot: Slot;
  readonly clip: ClipInfo;
}) {
  const actions = useActions();
  const { view } = useEdits((state) => state[slot]);
  return (
    <>
      <PartNote slot={slot} clip={clip} />
      <div className={styles.settings}>
        <SelectField
          label="Camera view"
          choices={CHOICES}
          value={view ?? 'auto'}
          onChange={(chosen) => actions.setView(slot, chosen === 'auto' ? null : chosen)}
        />
        <CaptureRateField clip={clip} onChange={(captureFps) => actions.setCaptureFps(slot, captureFps)} />
        <PartButton slot={slot} clip={clip} />
        <SetLevelButton slot={slot} />
        <SetMarkersButton slot={slot} />
        <NotesButton slot={slot} />
        <PickRunnerButton slot={slot} />
      </div>
    </>
  );
});
