import { useState } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import { type ClipInfo, timeScale } from '../../../core/clip.ts';
import type { RunnerChoice } from '../../../core/pose/runner.ts';
import type { ClipSlot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Guide } from '../../components/still/Guide.tsx';
import { wholeOf } from '../../components/still/points.ts';
import { Reading } from '../../components/still/Reading.tsx';
import { Still } from '../../components/still/Still.tsx';
import { StillForm } from '../../components/still/StillForm.tsx';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { frameAt } from '../../frameAt.ts';
import { Timeline } from '../motion/Timeline.tsx';

interface RunnerFormProps {
  readonly slot: ClipSlot;
  readonly clip: ClipInfo;
  /** null: nobody was picked so far. */
  readonly runner: RunnerChoice | null;
  /** null: the software decides. */
  readonly onPick: (runner: RunnerChoice | null) => void;
  readonly onCancel: () => void;
}

const NO_TIMES = new Float64Array();

/** A ring on a still of the clip. Where a person did not lay it, it counts for nothing. */
export function RunnerForm({ slot, clip, runner, onPick, onCancel }: RunnerFormProps) {
  const { viewer, problem } = useFrameViewer(slot);
  const fileTimesS = viewer?.fileTimesS ?? NO_TIMES;
  const pickedFrame = runner && frameAt(fileTimesS, runner.timeS / timeScale(clip));
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const frame = movedTo ?? pickedFrame ?? Math.floor(clip.frames / 2);
  /** In another frame the runner is elsewhere, and the ring is laid anew. */
  const [laid, setLaid] = useState<{ readonly frame: number; readonly place: Place } | null>(null);
  const known = runner && pickedFrame !== null ? { frame: pickedFrame, place: runner } : null;
  const ring = laid ?? known;
  const isLaid = ring?.frame === frame;
  const timeS = fileTimesS[frame];

  return (
    <StillForm
      picture={
        <>
          <Still
            viewer={viewer}
            frame={frame}
            size={clip}
            box={wholeOf(clip)}
            points={[
              {
                id: 'runner',
                label: 'The runner',
                place: ring?.place ?? { x: clip.widthPx / 2, y: clip.heightPx / 2 },
                isWaiting: !isLaid,
              },
            ]}
            onMove={(_, place) => setLaid({ frame, place })}
            onClick={(place) => {
              setLaid({ frame, place });
              return 'runner';
            }}
          />
          <Reading
            words={
              isLaid ? `The runner is picked, in frame ${frame + 1}.` : 'Lay the ring on the runner’s trunk.'
            }
            isRefused={false}
          />
          <Timeline label="Frame shown" timesS={fileTimesS} strikes={[]} frame={frame} onMove={setMovedTo} />
          {problem && <Alert message={problem.message} tip={problem.tip} />}
        </>
      }
      buttons={
        <>
          <Button
            variant="primary"
            isDisabled={!isLaid || timeS === undefined}
            onPress={() => {
              if (!ring || timeS === undefined) return;
              onPick({ timeS: timeS * timeScale(clip), x: ring.place.x, y: ring.place.y });
            }}
          >
            Follow this person
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
          {runner && (
            <Button variant="quiet" onPress={() => onPick(null)}>
              Let the software choose
            </Button>
          )}
        </>
      }
    >
      <Guide title="The runner">
        <p>
          Needed only where other people are in view. Choose a frame that shows the runner whole and nobody in
          front. Click the trunk, drag the ring there, or move it with the arrow keys; Shift makes bigger
          steps.
        </p>
        <p>
          The choice holds for the whole video, also where somebody crosses the picture. Frames in which the
          runner is hidden are left out.
        </p>
        <p>A video that was analysed is analysed again, which takes longer than for one person.</p>
      </Guide>
    </StillForm>
  );
}
