import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react';
import { memo } from 'react';
import type { Side } from '../../../core/sides.ts';
import type { Slot } from '../../../state/trials.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { useView } from '../../viewStore.ts';
import type { Command } from './commands.ts';
import { shortcutOf } from './keys.ts';
import styles from './Transport.module.css';

interface TransportProps {
  /** The clip that it moves; absent where the clips move together. */
  readonly slot?: Slot;
  readonly onCommand: (command: Command) => void;
}

interface StepProps {
  readonly label: string;
  readonly command: Command;
}

/** Steps by frame and by strike, and plays. */
export const Transport = memo(function Transport({ slot, onCommand }: TransportProps) {
  const isPlaying = useView((state) => (slot ? state.playing === slot : state.playing !== null));
  const PlayIcon = isPlaying ? Pause : Play;
  const button = ({ label, command }: StepProps, icon: React.ReactNode, emphasis = false) => {
    const shortcut = shortcutOf(command);
    return (
      <IconButton
        label={label}
        emphasis={emphasis}
        onPress={() => onCommand(command)}
        {...(shortcut && { shortcut })}
      >
        {icon}
      </IconButton>
    );
  };
  const ofFoot = (side: Side) => (
    <span className={styles.foot}>
      {button(
        { label: `Previous ${side} strike`, command: { kind: 'strike', by: -1, side } },
        <ChevronLeft size={17} aria-hidden />,
      )}
      <SideMark side={side} />
      {button(
        { label: `Next ${side} strike`, command: { kind: 'strike', by: 1, side } },
        <ChevronRight size={17} aria-hidden />,
      )}
    </span>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a player's buttons
    <div role="group" aria-label={slot ? `Playback ${slot}` : 'Playback'} className={styles.buttons}>
      {button(
        { label: 'Previous foot strike', command: { kind: 'strike', by: -1 } },
        <ChevronsLeft size={19} aria-hidden />,
      )}
      {button(
        { label: 'Previous frame', command: { kind: 'frame', by: -1 } },
        <ChevronLeft size={19} aria-hidden />,
      )}
      {button(
        { label: isPlaying ? 'Pause' : 'Play', command: { kind: 'play' } },
        <PlayIcon size={16} fill="currentColor" aria-hidden />,
        true,
      )}
      {button(
        { label: 'Next frame', command: { kind: 'frame', by: 1 } },
        <ChevronRight size={19} aria-hidden />,
      )}
      {button(
        { label: 'Next foot strike', command: { kind: 'strike', by: 1 } },
        <ChevronsRight size={19} aria-hidden />,
      )}
      {ofFoot('left')}
      {ofFoot('right')}
    </div>
  );
});
