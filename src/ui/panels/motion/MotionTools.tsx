import { Crop, Link2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { Segmented } from '../../components/Segmented.tsx';
import { cx } from '../../cx.ts';
import { setCloseUp, setLinked, setSpeed, useView } from '../../viewStore.ts';
import styles from './MotionTools.module.css';

const SPEEDS = [
  { id: '0.1', label: '0.1×' },
  { id: '0.25', label: '0.25×' },
  { id: '0.5', label: '0.5×' },
  { id: '1', label: '1×' },
] as const;

/** How the videos are shown; holds for both. */
export function MotionTools({ canLink }: { readonly canLink: boolean }) {
  const linked = useView((state) => state.linked);
  const closeUp = useView((state) => state.closeUp);
  const speed = useView((state) => state.speed);
  const chosen = SPEEDS.find(({ id }) => Number(id) === speed) ?? SPEEDS[1];
  return (
    <>
      {canLink && (
        <ToggleButton className={cx(styles.toggle)} isSelected={linked} onChange={setLinked}>
          <Link2 size={15} aria-hidden /> Move both
        </ToggleButton>
      )}
      <ToggleButton className={cx(styles.toggle)} isSelected={closeUp} onChange={setCloseUp}>
        <Crop size={15} aria-hidden /> Close-up
      </ToggleButton>
      <Segmented label="Speed" choices={SPEEDS} value={chosen.id} onChange={(id) => setSpeed(Number(id))} />
    </>
  );
}
