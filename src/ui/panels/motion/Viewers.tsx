import type { CSSProperties } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { cx } from '../../cx.ts';
import { runnerBox, wholePicture, widened } from '../../overlay/runnerBox.ts';
import { useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import type { Command } from './commands.ts';
import { OverStage } from './OverStage.tsx';
import { Viewer } from './Viewer.tsx';
import styles from './Viewers.module.css';

interface ViewersProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
  readonly onCommand: (command: Command, slot?: Slot) => void;
  readonly onSettled: (slot: Slot, frame: number) => void;
}

/** The videos as they are laid out, in pictures of one shape. */
export function Viewers({ outcome, onMove, onCommand, onSettled }: ViewersProps) {
  const present = presentTrials(outcome);
  const { before, after } = outcome.trials;
  const isPair = before !== null && after !== null;
  const closeUp = useView((state) => state.closeUp);
  const isFree = useView((state) => !state.linked) && isPair;
  const chosen = useView((state) => state.layout);
  const layout = isPair ? chosen : 'beside';
  const boxes = present.map(({ trial }) => (closeUp ? runnerBox(trial) : wholePicture(trial)));
  const ratio = Math.max(...boxes.map(({ width, height }) => width / height));
  if (!boxes[0]) return null;
  return (
    <div className={cx(styles.viewers, styles[layout])} style={{ '--ratio': ratio } as CSSProperties}>
      {layout === 'over' && isPair && (
        <div className={styles.shared}>
          <OverStage
            before={before}
            after={after}
            box={widened(boxes[0], ratio)}
            onMove={(frame) => onMove('before', frame)}
            onSettled={onSettled}
          />
        </div>
      )}
      {present.map(({ slot, trial }) => (
        <Viewer
          key={slot}
          slot={slot}
          trial={trial}
          ratio={layout === 'over' ? null : ratio}
          isFree={isFree}
          onMove={onMove}
          onCommand={onCommand}
          onSettled={onSettled}
        />
      ))}
    </div>
  );
}
