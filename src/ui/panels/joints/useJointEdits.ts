import type { Place } from '../../../core/camera/drawnLine.ts';
import { withoutPoint, withPointLaid } from '../../../core/corrections/pointEdits.ts';
import type { Landmark } from '../../../core/pose/landmarks.ts';
import { useEdits } from '../../../state/edits.ts';
import type { Slot } from '../../../state/trials.ts';
import { useActions } from '../../ActionsContext.ts';

/** Lays joints of a clip by hand, and puts them back where the software found them; each one step of undo. */
export function useJointEdits(slot: Slot) {
  const { edit } = useActions();
  const { points = [] } = useEdits((state) => state[slot]);
  const set = (next: typeof points): void => void edit(slot, { points: next.length > 0 ? next : null });
  return {
    points,
    lay: (landmark: Landmark, frame: number, { x, y }: Place) =>
      set(withPointLaid(points, { landmark, frame, x, y })),
    putBack: (landmark: Landmark, frame: number) => set(withoutPoint(points, landmark, frame)),
    putFrameBack: (frame: number) => set(points.filter((point) => point.frame !== frame)),
  };
}
