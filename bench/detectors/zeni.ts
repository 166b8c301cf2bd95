import type { Detector } from './detector.ts';
import { eachFoot, forwardPx, oncePerStride } from './foot.ts';

/** The heel furthest ahead of the pelvis. Made for walking; here as the negative control. */
export const zeni: Detector = {
  id: 'zeni',
  label: 'heel furthest ahead of the pelvis (side views; negative control)',
  source: 'Zeni 2008; “not suitable for running”, Pose2Sim',
  find: (filmed) => {
    if (filmed.facing === 0) return null;
    const left = forwardPx(filmed, 'left', 'Hip');
    const right = forwardPx(filmed, 'right', 'Hip');
    return eachFoot((side) => {
      const ahead = forwardPx(filmed, side, 'Heel').map((heel, i) => heel - (left[i]! + right[i]!) / 2);
      return oncePerStride(filmed.timesS, ahead).peaks.map(({ timeS }) => timeS);
    });
  },
};
