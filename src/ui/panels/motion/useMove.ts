import type { Slot } from '../../../state/trials.ts';
import { showFrames, useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { matchingFrame } from './strikes.ts';

/** Moves a clip to a frame, and the other clip to the same moment of the same step when they are linked. */
export function useMove({ trials }: Outcome): (slot: Slot, frame: number) => void {
  const linked = useView((state) => state.linked);
  return (slot, frame) => {
    const other: Slot = slot === 'before' ? 'after' : 'before';
    const [from, to] = [trials[slot], trials[other]];
    if (!from) return;
    const inside = Math.min(Math.max(0, frame), from.track.timesS.length - 1);
    const twin = linked && to ? { [other]: matchingFrame(from, inside, to) } : {};
    showFrames({ [slot]: inside, ...twin });
  };
}
