import type { ClipInfo } from '../../../core/clip.ts';
import { useEdits } from '../../../state/edits.ts';
import type { ClipSlot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { RunnerForm } from './RunnerForm.tsx';

interface RunnerDialogProps {
  readonly slot: ClipSlot;
  readonly clip: ClipInfo;
  readonly onClose: () => void;
}

/** Where several people are in view: which of them is the runner. To be placed inside a DialogTrigger. */
export function RunnerDialog({ slot, clip, onClose }: RunnerDialogProps) {
  const actions = useActions();
  const runner = useEdits((state) => state[slot].runner ?? null);
  return (
    <ModalDialog title={`Which person is the runner in the ${slot} video?`} isWork>
      <RunnerForm
        slot={slot}
        clip={clip}
        runner={runner}
        onCancel={onClose}
        onPick={(picked) => {
          actions.edit(slot, { runner: picked });
          onClose();
        }}
      />
    </ModalDialog>
  );
}
