import { Crop, Grid3x3, Link2 } from 'lucide-react';
import { Segmented } from '../../components/Segmented.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { setCloseUp, setLinked, setShowPelvis, setSpeed, useView } from '../../viewStore.ts';

const SPEEDS = [
  { id: '0.1', label: '0.1×' },
  { id: '0.25', label: '0.25×' },
  { id: '0.5', label: '0.5×' },
  { id: '1', label: '1×' },
] as const;

interface MotionToolsProps {
  readonly canLink: boolean;
  /** The pelvis may have been followed in one of them. */
  readonly hasPelvis: boolean;
}

/** How the videos are shown; holds for both. */
export function MotionTools({ canLink, hasPelvis }: MotionToolsProps) {
  const linked = useView((state) => state.linked);
  const closeUp = useView((state) => state.closeUp);
  const showPelvis = useView((state) => state.showPelvis);
  const speed = useView((state) => state.speed);
  const chosen = SPEEDS.find(({ id }) => Number(id) === speed) ?? SPEEDS[1];
  return (
    <>
      {canLink && (
        <Toggle isOn={linked} onChange={setLinked}>
          <Link2 size={15} aria-hidden /> Move both
        </Toggle>
      )}
      <Toggle isOn={closeUp} onChange={setCloseUp}>
        <Crop size={15} aria-hidden /> Close-up
      </Toggle>
      {hasPelvis && (
        <Toggle isOn={showPelvis} onChange={setShowPelvis}>
          <Grid3x3 size={15} aria-hidden /> Pelvis
        </Toggle>
      )}
      <Segmented label="Speed" choices={SPEEDS} value={chosen.id} onChange={(id) => setSpeed(Number(id))} />
    </>
  );
}
