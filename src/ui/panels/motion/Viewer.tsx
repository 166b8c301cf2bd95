import { type ReactNode, useEffect, useMemo } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SlotSwatch } from '../../components/SlotSwatch.tsx';
import { formatSeconds } from '../../format.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { leave, setActive } from '../../viewStore.ts';
import { SLOT_LABEL } from '../../words.ts';
import { JointTools } from '../joints/JointTools.tsx';
import { EditTimeline } from '../timeline/EditTimeline.tsx';
import { StrikeBadge } from './StrikeBadge.tsx';
import { strikesOf } from './strikes.ts';
import styles from './Viewer.module.css';

interface ViewerProps {
  readonly slot: Slot;
  readonly trial: Trial;
  readonly onMove: (frame: number) => void;
  /** Its picture; absent where both clips lie in one. */
  readonly picture: ReactNode;
  /** Its own buttons, where it moves alone. */
  readonly transport: ReactNode;
}

/** One clip: its picture, where it stands, and its line of time. */
export function Viewer({ slot, trial, onMove, picture, transport }: ViewerProps) {
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
      {picture}
      <JointTools slot={slot} trial={trial} />
      <EditTimeline slot={slot} trial={trial} onMove={onMove} />
      {transport}
    </div>
  );
}
