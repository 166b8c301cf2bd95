import type { ClipInfo } from '../../../core/clip.ts';
import { useEdits } from '../../../state/edits.ts';
import type { ClipSlot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';

interface RunnerDialogProps {
  readonly slot: ClipSlot;
  readonly clip: ClipInfo;
  readonly onClose: () => void;
}

const RunnerForm = lazyPart(async () => (await import('./RunnerForm.tsx')).RunnerForm, {
  name: 'This tool',
});

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
