import { useMemo, useState } from 'react';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { Button } from '../../components/Button.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { count } from '../../format.ts';
import { useShownFrame } from '../../useShownFrame.ts';
import { useView } from '../../viewStore.ts';
import styles from './JointTools.module.css';
import { pickJoint, useJoints } from './jointStore.ts';
import { isByHand, JOINTS, jointName, jointPaths, placeOf } from './joints.ts';
import { useJointEdits } from './useJointEdits.ts';

interface JointToolsProps {
  readonly slot: Slot;
  readonly trial: Trial;
}

/** Below the picture while joints are laid by hand: how, what can be put back, and each joint by name. */
export function JointTools(props: JointToolsProps) {
  const isOn = useView((state) => state.mode === 'joints');
  return isOn ? <Tools {...props} /> : null;
}

function Tools({ slot, trial }: JointToolsProps) {
  const frame = useShownFrame(slot, trial);
  const paths = useMemo(() => jointPaths(trial), [trial]);
  const { points, putBack, putFrameBack } = useJointEdits(slot);
  const chosen = useJoints((state) => state.chosen);
  const [said, say] = useState('');
  const inFrame = points.filter((point) => point.frame === frame).length;
  const missing = JOINTS.filter((landmark) => !placeOf(paths, landmark, frame));
  const laid =
    chosen?.slot === slot && chosen.frame === frame && isByHand(points, chosen.landmark, frame)
      ? chosen.landmark
      : null;
  return (
    <div className={styles.tools}>
      <p className={styles.how}>
        Drag a joint to where it is, or choose it and use the arrow keys (Shift: ten pixels). It holds in this
        frame and fades within 0.1 s.
      </p>
      <MenuButton
        label={missing.length > 0 ? `Pick a joint (${missing.length} not seen)` : 'Pick a joint'}
        actions={JOINTS.map((landmark) => ({
          id: landmark,
          label: missing.includes(landmark) ? `${jointName(landmark)}: not seen` : jointName(landmark),
          run: () => pickJoint({ slot, landmark, frame }),
        }))}
      />
      {laid && (
        <Button
          size="small"
          onPress={() => {
            putBack(laid, frame);
            say(`${jointName(laid)} is back where it was found.`);
          }}
        >
          Put back the {jointName(laid).toLowerCase()}
        </Button>
      )}
      {inFrame > 0 && (
        <Button
          size="small"
          onPress={() => {
            putFrameBack(frame);
            say('Every joint of this frame is back where it was found.');
          }}
        >
          Put back this frame ({count(inFrame, 'joint')})
        </Button>
      )}
      <span role="status" className={styles.how}>
        {said}
      </span>
    </div>
  );
}
