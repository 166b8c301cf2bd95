import { useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { lazyPart } from '../../components/lazyPart.tsx';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { useFocusBack } from '../../components/useFocusBack.ts';
import { stopLevelling, useView } from '../../viewStore.ts';

const LevelForm = lazyPart(async () => (await import('./LevelForm.tsx')).LevelForm, {
  name: 'This tool',
});

/** The tool that sets level and direction by hand, for whichever clip it was asked for. */
export function LevelDialog() {
  const slot = useView((state) => state.levelling);
  useFocusBack('levelling');
  const actions = useActions();
  const clip = useTrials((state) => (slot ? state.slots[slot].clip : null));
  if (!slot || !clip) return null;
  return (
    <ModalDialog title={`Set the level of the ${slot} video`} isWork onClose={stopLevelling}>
      <LevelForm
        key={slot}
        slot={slot}
        clip={clip}
        onCancel={stopLevelling}
        onApply={(camera) => {
          actions.setCamera(slot, camera);
          stopLevelling();
        }}
      />
    </ModalDialog>
  );
}
