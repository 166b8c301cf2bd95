import { useId, useState } from 'react';
import type { CameraChoice } from '../../../core/camera/cameraSetup.ts';
import { drawnLevel } from '../../../core/camera/drawnLine.ts';
import type { ClipInfo } from '../../../core/clip.ts';
import { isFrontalView } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { directionWords, straightWords } from '../../cameraWords.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { selectSlot } from '../../selectors.ts';
import { Timeline } from '../motion/Timeline.tsx';
import { useFrameViewer } from '../motion/useFrameViewer.ts';
import { DirectionField } from './DirectionField.tsx';
import { directionOf, yawOf } from './direction.ts';
import styles from './LevelForm.module.css';
import { LineStage } from './LineStage.tsx';
import { startLine } from './line.ts';
import { lineWords, untouchedWords } from './lineWords.ts';

interface LevelFormProps {
  readonly slot: Slot;
  readonly clip: ClipInfo;
  /** null: the software decides again. */
  readonly onApply: (camera: CameraChoice | null) => void;
  readonly onCancel: () => void;
}

const NO_TIMES = new Float64Array();

/** The line on a still of the clip, and the place of the camera as a number. Nothing counts before it is applied. */
export function LevelForm({ slot, clip, onApply, onCancel }: LevelFormProps) {
  const { choices, trial } = useTrials(selectSlot(slot));
  const chosen = choices.camera ?? {};
  const camera = trial?.gait.camera ?? null;
  const view = trial?.view ?? choices.view ?? null;
  const { viewer, problem } = useFrameViewer(slot);
  const [frame, setFrame] = useState(Math.floor(clip.frames / 2));
  const [line, setLine] = useState(() => startLine(clip, chosen.rollDeg ?? camera?.roll.deg ?? 0));
  /** A line that nobody touched says nothing. */
  const [isLaid, setIsLaid] = useState(false);
  const [direction, setDirection] = useState(() => directionOf(chosen, camera));
  const levelId = useId();

  const level = drawnLevel(line, clip.heightPx);
  const isRefused = isLaid && level.kind !== 'roll';
  const apply = (): void => {
    const rollDeg = isLaid && level.kind === 'roll' ? level.rollDeg : chosen.rollDeg;
    const yawDeg = yawOf(direction);
    const set = { ...(rollDeg !== undefined && { rollDeg }), ...(yawDeg !== undefined && { yawDeg }) };
    onApply(rollDeg === undefined && yawDeg === undefined ? null : set);
  };

  return (
    <div className={styles.form}>
      <div className={styles.picture}>
        <LineStage
          viewer={viewer}
          frame={frame}
          size={clip}
          line={line}
          rollDeg={level.kind === 'roll' ? level.rollDeg : null}
          onLine={(moved) => {
            setIsLaid(true);
            setLine(moved);
          }}
        />
        <p role="status" className={isRefused ? styles.refused : styles.reading}>
          {isLaid ? lineWords(level) : untouchedWords(chosen, camera?.roll ?? null)}
        </p>
        <Timeline
          label="Frame shown"
          timesS={viewer?.fileTimesS ?? NO_TIMES}
          strikes={[]}
          frame={frame}
          onMove={setFrame}
        />
        {problem && <Alert message={problem.message} tip={problem.tip} />}
      </div>
      <div className={styles.settings}>
        <section aria-labelledby={levelId} className={styles.level}>
          <h3 id={levelId}>Level</h3>
          <p>
            Lay the line along something that stands upright in reality: a door frame, the corner of a room, a
            post. As near to the runner as there is, because farther aside a camera that looks up or down
            tilts upright things.
          </p>
          <p>Drag the ends, or move them with the arrow keys; Shift makes bigger steps.</p>
        </section>
        {(view === null || isFrontalView(view)) && (
          <DirectionField
            direction={direction}
            straight={straightWords(view)}
            found={trial && foundDirection(trial)}
            onChange={setDirection}
          />
        )}
        <div className={styles.buttons}>
          <Button variant="primary" isDisabled={isRefused} onPress={apply}>
            Apply
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
          {choices.camera && (
            <Button variant="quiet" onPress={() => onApply(null)}>
              Decide automatically again
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** What the software found; null where a person said it already. */
function foundDirection({ gait, view }: Trial): string | null {
  const { yaw } = gait.camera;
  return yaw && yaw.source !== 'person' ? directionWords(yaw, view).found : null;
}
