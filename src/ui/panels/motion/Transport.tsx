import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../../components/IconButton.tsx';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import styles from './Transport.module.css';

export type Command = 'play' | 'previousFrame' | 'nextFrame' | 'previousStrike' | 'nextStrike';

interface TransportProps {
  readonly isPlaying: boolean;
  readonly timeS: number;
  readonly frame: number;
  readonly onCommand: (command: Command) => void;
}

export function Transport({ isPlaying, timeS, frame, onCommand }: TransportProps) {
  const PlayIcon = isPlaying ? Pause : Play;
  return (
    <div className={styles.transport}>
      <Toolbar aria-label="Playback" className={cx(styles.buttons)}>
        <IconButton
          label="Previous foot strike"
          shortcut="Shift ←"
          onPress={() => onCommand('previousStrike')}
        >
          <ChevronFirst size={19} aria-hidden />
        </IconButton>
        <IconButton label="Previous frame" shortcut="←" onPress={() => onCommand('previousFrame')}>
          <ChevronLeft size={19} aria-hidden />
        </IconButton>
        <IconButton
          emphasis
          label={isPlaying ? 'Pause' : 'Play'}
          shortcut="Space"
          onPress={() => onCommand('play')}
        >
          <PlayIcon size={16} fill="currentColor" aria-hidden />
        </IconButton>
        <IconButton label="Next frame" shortcut="→" onPress={() => onCommand('nextFrame')}>
          <ChevronRight size={19} aria-hidden />
        </IconButton>
        <IconButton label="Next foot strike" shortcut="Shift →" onPress={() => onCommand('nextStrike')}>
          <ChevronLast size={19} aria-hidden />
        </IconButton>
      </Toolbar>
      <span className={styles.clock}>
        {formatSeconds(timeS)} <span className={styles.frame}>frame {frame + 1}</span>
      </span>
    </div>
  );
}
