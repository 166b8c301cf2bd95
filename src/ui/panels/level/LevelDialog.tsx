import { useEffect, useRef } from 'react';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';
import { ModalDialog } from '../../components/ModalDialog.tsx';
import { stopLevelling, useView } from '../../viewStore.ts';
import { LevelForm } from './LevelForm.tsx';

/** The tool that sets level and direction by hand, for whichever clip it was asked for. */
export function LevelDialog() {
  const slot = useView((state) => state.levelling);
  useFocusBack(slot);
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

/**
 * Brings the focus back to the button that opened the tool; where the level took that button away together with the
 * reason for it, to the part of the page that it stood in.
 */
function useFocusBack(slot: Slot | null): void {
  const opener = useRef<{ button: HTMLElement; place: HTMLElement | null } | null>(null);
  useEffect(() => {
    if (slot) return;
    const { button, place } = opener.current ?? {};
    (button?.isConnected ? button : place)?.focus();
    opener.current = null;
  }, [slot]);
  useEffect(
    () =>
      useView.subscribe(({ levelling }, { levelling: was }) => {
        const button = document.activeElement;
        if (!levelling || was || !(button instanceof HTMLElement)) return;
        opener.current = { button, place: button.closest<HTMLElement>('[tabindex="-1"]') };
      }),
    [],
  );
}
