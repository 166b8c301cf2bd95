import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { ClipDrawings } from './ClipDrawings.tsx';
import { DrawingNotes } from './DrawingNotes.tsx';
import styles from './Drawings.module.css';

interface DrawingsProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** Everything that people drew on the clips, by clip; nothing before the first drawing. */
export function Drawings({ outcome, onMove }: DrawingsProps) {
  const edits = useEdits();
  const drawnOn = presentTrials(outcome).filter(({ slot }) => edits[slot].annotations?.length);
  if (drawnOn.length === 0) return null;
  return (
    <section aria-label="Drawings" className={styles.drawings}>
      <h3 className={styles.title}>Drawings</h3>
      <div className={styles.clips}>
        {drawnOn.map(({ slot, trial }) => (
          <ClipDrawings key={slot} slot={slot} trial={trial} onMove={(frame) => onMove(slot, frame)} />
        ))}
      </div>
      <DrawingNotes drawnOn={drawnOn} />
    </section>
  );
}
