import { useMemo } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { frameAt } from '../../frameAt.ts';
import { useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { lockPhases, type PhaseLock, twinTimeS } from './phase.ts';
import { strikesOf } from './strikes.ts';

const otherSlot = (slot: Slot): Slot => (slot === 'before' ? 'after' : 'before');

/** How the two clips are locked to each other; null while they are not, or where there is only one. */
export function usePhaseLock({ trials: { before, after } }: Outcome): PhaseLock | null {
  const linked = useView((state) => state.linked);
  const strideOffset = useView((state) => state.strideOffset);
  return useMemo(() => {
    if (!linked || !before || !after) return null;
    const [one, other] = [before, after].map((trial) => ({
      timesS: trial.track.timesS,
      strikes: strikesOf(trial),
    }));
    return one && other ? lockPhases(one, other, strideOffset) : null;
  }, [linked, before, after, strideOffset]);
}

/** The frames of all clips that belong to a moment of one of them. */
export function framesAtMoment(
  { trials }: Outcome,
  lock: PhaseLock | null,
  slot: Slot,
  timeS: number,
): Partial<Record<Slot, number>> {
  const [own, other] = [trials[slot], trials[otherSlot(slot)]];
  if (!own) return {};
  const twin =
    lock && other ? { [otherSlot(slot)]: frameAt(other.track.timesS, twinTimeS(lock, slot, timeS)) } : {};
  return { [slot]: frameAt(own.track.timesS, timeS), ...twin };
}
