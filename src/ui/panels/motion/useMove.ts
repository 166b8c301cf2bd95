import type { Slot } from '../../../state/trials.ts';
import { useHandler } from '../../useHandler.ts';
import { showFrames, useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { framesAtMoment, phaseLock } from './usePhaseLock.ts';

/** Moves a clip to a frame, and the other clip to the same phase of the same step when they are locked. */
export function useMove(outcome: Outcome): (slot: Slot, frame: number) => void {
  return useHandler((slot, frame) => {
    const timesS = outcome.trials[slot]?.track.timesS;
    if (!timesS) return;
    const inside = Math.min(Math.max(0, frame), timesS.length - 1);
    showFrames(framesAtMoment(outcome, phaseLock(outcome, useView.getState()), slot, timesS[inside]!));
  });
}
