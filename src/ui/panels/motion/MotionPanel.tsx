import { type CSSProperties, useMemo } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { runnerBox, wholePicture, widened } from '../../overlay/runnerBox.ts';
import { useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import { SeriesPanel } from '../series/SeriesPanel.tsx';
import styles from './MotionPanel.module.css';
import { MotionTools } from './MotionTools.tsx';
import { useMove } from './useMove.ts';
import { Viewer } from './Viewer.tsx';

/** The videos with what was seen in them, and the angles over time beside them. */
export function MotionPanel({ outcome }: { readonly outcome: Outcome }) {
  const present = presentTrials(outcome);
  const move = useMove(outcome);
  const closeUp = useView((state) => state.closeUp);
  const { ratio, boxes } = useMemo(() => {
    const exact = presentTrials(outcome).map(({ trial }) =>
      closeUp ? runnerBox(trial) : wholePicture(trial),
    );
    const ratio = Math.max(...exact.map(({ width, height }) => width / height));
    return { ratio, boxes: exact.map((box) => widened(box, ratio)) };
  }, [outcome, closeUp]);
  return (
    <Panel
      title="Frame by frame"
      lead="Arrow keys step a frame, Shift and arrow keys a foot strike, the space bar plays."
      actions={
        <MotionTools
          canLink={present.length > 1}
          // It is followed from behind only.
          hasPelvis={present.some(({ trial }) => trial.view === 'posterior')}
        />
      }
    >
      <div className={styles.motion}>
        <div className={styles.viewers} style={{ '--ratio': ratio } as CSSProperties}>
          {present.map(({ slot, trial }, index) => (
            <Viewer
              key={slot}
              slot={slot}
              trial={trial}
              box={boxes[index] ?? wholePicture(trial)}
              onMove={(frame) => move(slot, frame)}
            />
          ))}
        </div>
        <SeriesPanel outcome={outcome} onMove={move} />
      </div>
    </Panel>
  );
}
