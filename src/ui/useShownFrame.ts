import type { Trial } from '../core/trial.ts';
import type { Slot } from '../state/trials.ts';
import { frameAt } from './frameAt.ts';
import { useView } from './viewStore.ts';

/** The frame of a clip that is looked at: where somebody moved to, else the first strike, of the left foot if it can be. */
export function shownFrame(moved: number | null, { track, gait }: Trial): number {
  if (moved !== null) return Math.min(moved, track.timesS.length - 1);
  const first = gait.strikes.left[0] ?? gait.strikes.right[0];
  return first ? frameAt(track.timesS, first.timeS) : 0;
}

export const useShownFrame = (slot: Slot, trial: Trial): number =>
  shownFrame(
    useView((state) => state.frames[slot]),
    trial,
  );
