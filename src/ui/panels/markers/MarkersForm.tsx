import { ZoomIn } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ClipInfo } from '../../../core/clip.ts';
import type { MarkerChoice } from '../../../core/pelvis/markers.ts';
import type { PoseTrack } from '../../../core/pose/track.ts';
import { SIDES } from '../../../core/sides.ts';
import type { ClipSlot } from '../../../state/trials.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Guide } from '../../components/still/Guide.tsx';
import { inside } from '../../components/still/points.ts';
import { Reading } from '../../components/still/Reading.tsx';
import { Still } from '../../components/still/Still.tsx';
import { StillForm } from '../../components/still/StillForm.tsx';
import { useFrameViewer } from '../../components/still/useFrameViewer.ts';
import { Toggle } from '../../components/Toggle.tsx';
import { Timeline } from '../motion/Timeline.tsx';
import { pelvisReader } from './pelvisReader.ts';
import {
  areSwapped,
  carriedTo,
  closer,
  expected,
  laidByClick,
  moved,
  setBefore,
  shownBox,
} from './placing.ts';
import { placingWords } from './placingWords.ts';

interface MarkersFormProps {
  readonly slot: ClipSlot;
  readonly clip: ClipInfo;
  readonly track: PoseTrack | null;
  readonly markers: MarkerChoice | null;
  /** null: there are no markers. */
  readonly onApply: (markers: MarkerChoice | null) => void;
  readonly onCancel: () => void;
}

const HANDLES = {
  left: { label: 'Left marker (the runner’s left)', letter: 'L' },
  right: { label: 'Right marker', letter: 'R' },
} as const;

const NO_TIMES = new Float64Array();

/** Two handles on a still of the clip. Where a person did not lay them counts for nothing. */
export function MarkersForm({ slot, clip, track, markers, onApply, onCancel }: MarkersFormProps) {
  const { viewer, problem } = useFrameViewer(slot);
  const pelvisIn = useMemo(() => pelvisReader(track), [track]);
  const [placing, setPlacing] = useState(() => {
    if (markers) return setBefore(markers, pelvisIn(markers.frame));
    const frame = Math.floor(clip.frames / 2);
    return expected(clip, frame, pelvisIn(frame));
  });

  const { frame, centre, left, right, isLaid } = placing;
  const pelvis = pelvisIn(frame);
  const box = shownBox(clip, centre, pelvis);
  const isRefused = areSwapped(placing);
  const show = (next: number): void => {
    if (next !== frame) setPlacing(carriedTo(next, placing, pelvis, pelvisIn(next)));
  };

  return (
    <StillForm
      picture={
        <>
          <Still
            viewer={viewer}
            frame={frame}
            size={clip}
            box={box}
            points={SIDES.map((side) => ({
              ...HANDLES[side],
              id: side,
              place: inside(placing[side], box),
              isWaiting: !isLaid[side],
            }))}
            onMove={(side, place) => setPlacing(moved(placing, side, place))}
            onClick={(place) => {
              const laid = laidByClick(placing, place);
              setPlacing(laid.placing);
              return laid.side;
            }}
          />
          <Reading words={placingWords(placing)} isRefused={isRefused} />
          <Timeline
            label="Frame shown"
            timesS={viewer?.fileTimesS ?? NO_TIMES}
            strikes={[]}
            frame={frame}
            onMove={show}
          />
          {problem && <Alert message={problem.message} tip={problem.tip} />}
        </>
      }
      buttons={
        <>
          <Button
            variant="primary"
            isDisabled={isRefused || !isLaid.left || !isLaid.right}
            onPress={() => onApply({ frame, left, right })}
          >
            Apply
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
          {markers && (
            <Button variant="quiet" onPress={() => onApply(null)}>
              Remove
            </Button>
          )}
        </>
      }
    >
      <Guide title="Markers">
        <p>
          Bright round stickers of about 2 cm on both posterior iliac spines (the two dimples above the
          buttocks) make pelvic drop exact: click each once, the app follows them.
        </p>
        <p>
          Choose a frame that shows both. Click the markers, drag the rings, or move them with the arrow keys;
          Shift makes bigger steps.
        </p>
        <Toggle isOn={centre !== null} onChange={(isCloseUp) => setPlacing(closer(placing, isCloseUp))}>
          <ZoomIn size={15} aria-hidden /> Close-up
        </Toggle>
      </Guide>
    </StillForm>
  );
}
