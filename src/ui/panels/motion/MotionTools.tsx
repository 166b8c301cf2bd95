import { Crop } from 'lucide-react';
import { memo } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { LayersMenu } from '../../overlay/LayersMenu.tsx';
import { type Layout, setCloseUp, setLayout, useView } from '../../viewStore.ts';
import { DrawTools } from '../annotations/DrawTools.tsx';
import { UndoButtons } from '../history/UndoButtons.tsx';
import { JointsButton } from '../joints/JointsButton.tsx';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { LockTools } from './LockTools.tsx';

const LAYOUTS: readonly { readonly id: Layout; readonly label: string }[] = [
  { id: 'beside', label: 'Side by side' },
  { id: 'stacked', label: 'Top and bottom' },
  { id: 'over', label: 'Overlaid' },
];

/** How the videos are shown; holds for both. */
export const MotionTools = memo(function MotionTools({ outcome }: { readonly outcome: Outcome }) {
  const trials = presentTrials(outcome).map(({ trial }) => trial);
  const closeUp = useView((state) => state.closeUp);
  const layout = useView((state) => state.layout);
  const isPair = trials.length > 1;
  return (
    <>
      {isPair && <Segmented label="Layout" choices={LAYOUTS} value={layout} onChange={setLayout} />}
      {isPair && <LockTools />}
      <Toggle isOn={closeUp} onChange={setCloseUp}>
        <Crop size={15} aria-hidden /> Close-up
      </Toggle>
      <LayersMenu trials={trials} />
      <JointsButton />
      <DrawTools />
      <UndoButtons />
    </>
  );
});
