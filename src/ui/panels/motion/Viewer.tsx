import { useEffect, useMemo } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import type { Box } from '../../overlay/runnerBox.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { leave, setPlaying, useView } from '../../viewStore.ts';
import { SLOT_LABEL } from '../../words.ts';
import { keyCommand } from './keys.ts';
import { Stage } from './Stage.tsx';
import { StrikeBadge } from './StrikeBadge.tsx';
import { nextStrike, previousStrike, strikesOf } from './strikes.ts';
import { Timeline } from './Timeline.tsx';
import { type Command, Transport } from './Transport.tsx';
import { usePlayback } from './usePlayback.ts';
import styles from './Viewer.module.css';

interface ViewerProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The part of the picture to show. */
  readonly box: Box;
  readonly onMove: (frame: number) => void;
}

/** One clip, frame by frame. */
export function Viewer({ slot, trial, box, onMove }: ViewerProps) {
  const frame = useShownFrame(slot, trial);
  const isPlaying = useView((state) => state.playing === slot);
  const speed = useView((state) => state.speed);
  const strikes = useMemo(() => strikesOf(trial), [trial]);
  const timesS = trial.track.timesS;
  usePlayback({ timesS, frame, isPlaying, speed, onFrame: onMove });

  // Another clip in this place starts afresh.
  useEffect(() => () => leave(slot), [slot]);

  const obey = (command: Command): void => {
    setPlaying(command === 'play' && !isPlaying ? slot : null);
    if (command === 'play') return;
    const target = {
      previousFrame: frame - 1,
      nextFrame: frame + 1,
      previousStrike: previousStrike(strikes, frame)?.frame,
      nextStrike: nextStrike(strikes, frame)?.frame,
    }[command];
    if (target !== undefined) onMove(target);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a player's controls
    <div
      role="group"
      aria-label={`Video ${slot}`}
      tabIndex={-1}
      className={styles.viewer}
      onKeyDownCapture={(event) => {
        const command = keyCommand(event);
        if (!command) return;
        event.preventDefault();
        event.stopPropagation();
        obey(command);
      }}
    >
      <header className={styles.header}>
        <h3 className={styles.title}>
          <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        </h3>
        <StrikeBadge trial={trial} strikes={strikes} frame={frame} />
      </header>
      <Stage slot={slot} trial={trial} strikes={strikes} frame={frame} box={box} />
      <Timeline
        label={`Frame of the ${slot} video`}
        timesS={timesS}
        strikes={strikes}
        frame={frame}
        onMove={onMove}
      />
      <Transport isPlaying={isPlaying} timeS={timesS[frame] ?? 0} frame={frame} onCommand={obey} />
    </div>
  );
}
