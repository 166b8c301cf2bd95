import { Maximize, Repeat, ZoomIn, ZoomOut } from 'lucide-react';
import { memo } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { setLooping, setSpeed, useView } from '../../viewStore.ts';
import type { Command } from './commands.ts';
import styles from './PlayOptions.module.css';

const SPEEDS = [
  { id: '0.125', label: '⅛×' },
  { id: '0.25', label: '¼×' },
  { id: '0.5', label: '½×' },
  { id: '1', label: '1×' },
] as const;

interface PlayOptionsProps {
  readonly onCommand: (command: Command) => void;
}

/** How fast the videos play, whether one stride repeats, and how large the picture is. */
export const PlayOptions = memo(function PlayOptions({ onCommand }: PlayOptionsProps) {
  const speed = useView((state) => state.speed);
  const looping = useView((state) => state.looping);
  const chosen = SPEEDS.find(({ id }) => Number(id) === speed) ?? SPEEDS[1];
  return (
    <div className={styles.options}>
      <Segmented label="Speed" choices={SPEEDS} value={chosen.id} onChange={(id) => setSpeed(Number(id))} />
      <Toggle isOn={looping} onChange={setLooping}>
        <Repeat size={15} aria-hidden /> Repeat stride
      </Toggle>
      <span className={styles.zoom}>
        <IconButton label="Zoom out" shortcut="−" onPress={() => onCommand({ kind: 'zoom', by: -1 })}>
          <ZoomOut size={17} aria-hidden />
        </IconButton>
        <IconButton label="Zoom in" shortcut="+" onPress={() => onCommand({ kind: 'zoom', by: 1 })}>
          <ZoomIn size={17} aria-hidden />
        </IconButton>
        <IconButton label="Fit the picture" shortcut="0" onPress={() => onCommand({ kind: 'fit' })}>
          <Maximize size={17} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
});
