import { memo, useCallback, useEffect, useMemo } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { formatSeconds } from '../../format.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { leave, setActive } from '../../viewStore.ts';
import { SLOT_LABEL } from '../../words.ts';
import { JointTools } from '../joints/JointTools.tsx';
import { EditTimeline } from '../timeline/EditTimeline.tsx';
import type { Command } from './commands.ts';
import { Stage } from './Stage.tsx';
import { StrikeBadge } from './StrikeBadge.tsx';
import { strikesOf } from './strikes.ts';
import { Transport } from './Transport.tsx';
import styles from './Viewer.module.css';

interface ViewerProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** Width by height of its picture; null where both clips lie in one. */
  readonly ratio: number | null;
  /** It moves alone, by buttons of its own. */
  readonly isFree: boolean;
  readonly onMove: (slot: Slot, frame: number) => void;
  readonly onCommand: (command: Command, slot: Slot) => void;
  readonly onSettled: (slot: Slot, frame: number) => void;
}

/** One clip: its picture, where it stands, and its line of time. What is put right in the other clip leaves it alone. */
export const Viewer = memo(function Viewer({ slot, trial, ratio, isFree, ...on }: ViewerProps) {
  const { onMove, onCommand, onSettled } = on;
  const move = useCallback((frame: number) => onMove(slot, frame), [onMove, slot]);
  const frame = useShownFrame(slot, trial);
  const strikes = useMemo(() => strikesOf(trial), [trial]);
  const { timesS } = trial.track;

  // Another clip in this place starts afresh.
  useEffect(() => () => leave(slot), [slot]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a player's controls
    <div
      id={`video-${slot}`}
      role="group"
      aria-label={`Video ${slot}`}
      tabIndex={-1}
      className={styles.viewer}
      onFocus={() => setActive(slot)}
      onPointerDown={() => setActive(slot)}
    >
      <header className={styles.header}>
        <h3 className={styles.title}>
          <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        </h3>
        <StrikeBadge trial={trial} strikes={strikes} frame={frame} />
        <span className={styles.clock}>
          {formatSeconds(timesS[frame] ?? 0)} <span className={styles.frame}>frame {frame + 1}</span>
        </span>
      </header>
      {ratio !== null && (
        <Stage slot={slot} trial={trial} ratio={ratio} onMove={move} onSettled={onSettled} />
      )}
      <JointTools slot={slot} trial={trial} />
      <EditTimeline slot={slot} trial={trial} onMove={move} />
      {isFree && <Transport slot={slot} onCommand={(command) => onCommand(command, slot)} />}
    </div>
  );
});
