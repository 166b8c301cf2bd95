import { useRef } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { shownFrame } from '../../useShownFrame.ts';
import { useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** Keeps whether every picture is the one that was asked for, so that held keys and playing skip none. */
export function useSettled(outcome: Outcome) {
  const drawn = useRef<Partial<Record<Slot, number>>>({});
  return {
    settle(slot: Slot, frame: number): void {
      drawn.current[slot] = frame;
    },
    isSettled: (): boolean =>
      presentTrials(outcome).every(({ slot, trial }) => {
        const last = drawn.current[slot];
        return last === undefined || last === shownFrame(useView.getState().frames[slot], trial);
      }),
  };
}
