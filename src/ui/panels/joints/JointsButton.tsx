import { PersonStanding } from 'lucide-react';
import { Toggle } from '../../components/Toggle.tsx';
import { setMode, useView } from '../../viewStore.ts';

/** Switches to laying joints by hand, and back to looking. */
export function JointsButton() {
  const isOn = useView((state) => state.mode === 'joints');
  return (
    <Toggle isOn={isOn} onChange={(on) => setMode(on ? 'joints' : 'look')}>
      <PersonStanding size={15} aria-hidden /> Joints
    </Toggle>
  );
}
