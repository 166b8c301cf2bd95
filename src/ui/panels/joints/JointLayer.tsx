import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Landmark } from '../../../core/pose/landmarks.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { Loupe } from '../../components/still/Loupe.tsx';
import { PointHandle } from '../../components/still/PointHandle.tsx';
import { inside, wholeOf } from '../../components/still/points.ts';
import type { Box } from '../../overlay/runnerBox.ts';
import { setPlaying, useView } from '../../viewStore.ts';
import styles from './JointLayer.module.css';
import { chooseJoint, pickJoint, useJoints } from './jointStore.ts';
import { guessedPlace, isByHand, JOINTS, jointName, jointPaths, placeOf } from './joints.ts';
import { useJointDraft } from './useJointDraft.ts';
import { useJointEdits } from './useJointEdits.ts';

interface JointLayerProps {
  readonly slot: Slot;
  readonly trial: Trial;
  /** The frame that is on the picture. */
  readonly frame: number;
  /** The part of the picture that is shown, pixels of the clip. */
  readonly box: Box;
  /** What the frame is drawn on, for the loupe. */
  readonly picture: RefObject<HTMLCanvasElement | null>;
}

/** Over the picture while joints are laid by hand: every joint of the frame to take hold of. */
export function JointLayer(props: JointLayerProps) {
  const isOn = useView((state) => state.mode === 'joints');
  return isOn ? <JointHandles {...props} /> : null;
}

interface Joint {
  readonly landmark: Landmark;
  readonly place: Place;
  readonly isWaiting: boolean;
}

const isIn = ({ x, y }: Place, box: Box): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

function JointHandles({ slot, trial, frame, box, picture }: JointLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const paths = useMemo(() => jointPaths(trial), [trial]);
  const { points, lay } = useJointEdits(slot);
  const [focused, setFocused] = useState<Landmark | null>(null);
  const picked = useJoints(({ picked: one }) => (one?.slot === slot && one.frame === frame ? one : null));
  const { draft, begin, moveTo, commit, giveUp } = useJointDraft((laid) => {
    lay(laid.landmark, laid.frame, laid.place);
  });
  const whole = wholeOf(trial.track);
  const middle: Place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  const joints = JOINTS.flatMap((landmark): readonly Joint[] => {
    const found = placeOf(paths, landmark, frame);
    const isWaiting = !found && landmark === picked?.landmark;
    const guess = isWaiting ? inside(guessedPlace(paths, landmark, frame) ?? middle, box) : null;
    const own = draft?.landmark === landmark && draft.frame === frame ? draft.place : (found ?? guess);
    return own && isIn(own, box) ? [{ landmark, place: own, isWaiting }] : [];
  });
  const active = joints.find(({ landmark }) => landmark === focused);
  const move = (landmark: Landmark, place: Place): void =>
    moveTo({ landmark, frame, place: inside(place, whole) });

  // It comes to lie on top of others, and the arrow keys move it.
  useEffect(() => {
    if (!picked) return;
    layer.current?.querySelector<HTMLElement>(`[aria-label^="${jointName(picked.landmark)}"]`)?.focus();
  }, [picked]);
  useEffect(() => () => pickJoint(null), []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups what can be moved
    <div
      ref={layer}
      role="group"
      aria-label={`Joints in frame ${frame + 1} of the ${slot} video`}
      className={styles.layer}
      onPointerDown={() => {
        setPlaying(null);
        begin();
      }}
      onPointerUp={commit}
      onPointerCancel={giveUp}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
        else if (event.key === 'Enter' && active?.isWaiting) move(active.landmark, active.place);
        else if (!event.key.startsWith('Arrow')) return;
        event.stopPropagation();
      }}
      onKeyUp={commit}
      onBlur={commit}
    >
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        {joints
          .filter(({ landmark }) => isByHand(points, landmark, frame))
          .map(({ landmark, place }) => (
            <circle key={landmark} cx={place.x} cy={place.y} r={box.width / 90} className={styles.byHand} />
          ))}
      </svg>
      {joints.map(({ landmark, place, isWaiting }) => {
        const words = `${jointName(landmark)}${isByHand(points, landmark, frame) ? ', by hand' : ''}`;
        return (
          <PointHandle
            key={landmark}
            ref={null}
            label={isWaiting ? `${words}, not seen: a guess` : words}
            {...(focused === landmark && { letter: words })}
            isWaiting={isWaiting}
            place={place}
            box={box}
            onMove={(to) => move(landmark, to)}
            onTap={(to) => move(landmark, to)}
            onActive={(isActive) => {
              setFocused(isActive ? landmark : null);
              if (isActive) chooseJoint({ slot, landmark, frame });
            }}
          />
        );
      })}
      {active && (
        <div className={styles.loupe}>
          <Loupe picture={picture} frame={frame} at={active.place} box={box}>
            {null}
          </Loupe>
        </div>
      )}
    </div>
  );
}
