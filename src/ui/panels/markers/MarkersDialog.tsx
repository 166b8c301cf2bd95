import type { ClipSlot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { useFocusBack } from '../../components/useFocusBack.ts';
import { stopMarking, useView } from '../../viewStore.ts';
import { useMarkable } from './useMarkable.ts';

const MarkersForm = lazyPart(async () => (await import('./MarkersForm.tsx')).MarkersForm, {
  name: 'This tool',
});

/** The tool that points out the markers on the pelvis, for whichever clip it was asked for. */
export function MarkersDialog() {
  const slot = useView((state) => state.marking);
  useFocusBack('marking');
  return slot && <OpenDialog key={slot} slot={slot} />;
}

function OpenDialog({ slot }: { readonly slot: ClipSlot }) {
  const actions = useActions();
  const markable = useMarkable(slot);
  if (!markable) return null;
  return (
    <ModalDialog title={`Markers on the pelvis in the ${slot} video`} isWork onClose={stopMarking}>
      <MarkersForm
        slot={slot}
        {...markable}
        onCancel={stopMarking}
        onApply={(markers) => {
          actions.setMarkers(slot, markers);
          stopMarking();
        }}
      />
    </ModalDialog>
  );
}
