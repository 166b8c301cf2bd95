import type { ClipInfo } from '../../../core/clip.ts';
import { isBeyond } from '../../../core/corrections/trim.ts';
import { useEdits } from '../../../state/edits.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';

interface PartDialogProps {
  readonly slot: Slot;
  readonly clip: ClipInfo;
  readonly onClose: () => void;
}

const PartForm = lazyPart(async () => (await import('./PartForm.tsx')).PartForm, { name: 'This tool' });

/** Which part of a clip counts. To be placed inside a DialogTrigger. */
export function PartDialog({ slot, clip, onClose }: PartDialogProps) {
  const { edit, analyzePart } = useActions();
  const trim = useEdits((state) => state[slot].trim ?? null);
  const track = useTrials((state) => state.slots[slot].trial?.track ?? null);
  return (
    <ModalDialog title={`Which part of the ${slot} video counts?`} isWork>
      <PartForm
        slot={slot}
        clip={clip}
        part={trim}
        needsAnalysis={(part) => track !== null && isBeyond(track, part ?? undefined)}
        onCancel={onClose}
        onChoose={(part) => {
          onClose();
          void edit(slot, { trim: part });
          if (track && isBeyond(track, part ?? undefined)) void analyzePart(slot);
        }}
      />
    </ModalDialog>
  );
}
