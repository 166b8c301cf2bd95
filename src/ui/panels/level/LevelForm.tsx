import { useState } from 'react';
import type { CameraChoice } from '../../../core/camera/cameraSetup.ts';
import { drawnLevel } from '../../../core/camera/drawnLine.ts';
import type { ClipInfo } from '../../../core/clip.ts';
import { isFrontalView } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import { useEdits } from '../../../state/edits.ts';
import { type Slot, useTrials } from '../../../state/trials.ts';
import { directionWords, straightWords } from '../../cameraWords.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Guide } from '../../components/still/Guide.tsx';
import { Reading } from '../../components/still/Reading.tsx';
import { StillForm } from '../../components/still/StillForm.tsx';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { selectSlot } from '../../selectors.ts';
import { Timeline } from '../motion/Timeline.tsx';
import { DirectionField } from './DirectionField.tsx';
import { directionOf, yawOf } from './direction.ts';
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
  const { trial } = useTrials(selectSlot(slot));
  const edits = useEdits((state) => state[slot]);
  const chosen = edits.camera ?? {};
  const camera = trial?.gait.camera ?? null;
  const view = trial?.view ?? edits.view ?? null;
  const { viewer, problem } = useFrameViewer(slot);
  const [frame, setFrame] = useState(Math.floor(clip.frames / 2));
  const [line, setLine] = useState(() => startLine(clip, chosen.rollDeg ?? camera?.roll.deg ?? 0));
  /** A line that nobody touched says nothing. */
  const [isLaid, setIsLaid] = useState(false);
  const [direction, setDirection] = useState(() => directionOf(chosen, camera));

  const level = drawnLevel(line, clip.heightPx);
  const isRefused = isLaid && level.kind !== 'roll';
  const apply = (): void => {
    const rollDeg = isLaid && level.kind === 'roll' ? level.rollDeg : chosen.rollDeg;
    const yawDeg = yawOf(direction);
    const set = { ...(rollDeg !== undefined && { rollDeg }), ...(yawDeg !== undefined && { yawDeg }) };
    onApply(rollDeg === undefined && yawDeg === undefined ? null : set);
  };

  return (
    <StillForm
      picture={
        <>
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
          <Reading
            words={isLaid ? lineWords(level) : untouchedWords(chosen, camera?.roll ?? null)}
            isRefused={isRefused}
          />
          <Timeline
            label="Frame shown"
            timesS={viewer?.fileTimesS ?? NO_TIMES}
            strikes={[]}
            frame={frame}
            onMove={setFrame}
          />
          {problem && <Alert message={problem.message} tip={problem.tip} />}
        </>
      }
      buttons={
        <>
          <Button variant="primary" isDisabled={isRefused} onPress={apply}>
            Apply
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
          {edits.camera && (
            <Button variant="quiet" onPress={() => onApply(null)}>
              Decide automatically again
            </Button>
          )}
        </>
      }
    >
      <Guide title="Level">
        <p>
          Lay the line along something that stands upright in reality: a door frame, the corner of a room, a
          post. As near to the runner as there is, because farther aside a camera that looks up or down tilts
          upright things.
        </p>
        <p>
          Drag the ends, click where the nearer one belongs, or move them with the arrow keys; Shift makes
          bigger steps.
        </p>
      </Guide>
      {(view === null || isFrontalView(view)) && (
        <DirectionField
          direction={direction}
          straight={straightWords(view)}
          found={trial && foundDirection(trial)}
          onChange={setDirection}
        />
      )}
    </StillForm>
  );
}

/** What the software found; null where a person said it already. */
function foundDirection({ gait, view }: Trial): string | null {
  const { yaw } = gait.camera;
  return yaw && yaw.source !== 'person' ? directionWords(yaw, view).found : null;
}
