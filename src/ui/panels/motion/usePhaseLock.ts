import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { frameAt } from '../../frameAt.ts';
import { useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { lockPhases, type PhaseLock, twinTimeS } from './phase.ts';
import { strikesOf } from './strikes.ts';

const otherSlot = (slot: Slot): Slot => (slot === 'before' ? 'after' : 'before');

type Linking = Pick<ReturnType<typeof useView.getState>, 'linked' | 'strideOffset'>;

/** How the two clips are locked to each other; null while they are not, or where there is only one. */
export function phaseLock(
  { trials: { before, after } }: Outcome,
  { linked, strideOffset }: Linking,
): PhaseLock | null {
  return linked && before && after ? lockOf(before, after, strideOffset) : null;
}

export function usePhaseLock(outcome: Outcome): PhaseLock | null {
  const linked = useView((state) => state.linked);
  const strideOffset = useView((state) => state.strideOffset);
  return phaseLock(outcome, { linked, strideOffset });
}

interface Known {
  readonly after: Trial;
  readonly strideOffset: number;
  readonly lock: PhaseLock;
}

/** By the trial before: who moves, who plays and who tells of it ask for the same. */
const known = new WeakMap<Trial, Known>();

function lockOf(before: Trial, after: Trial, strideOffset: number): PhaseLock {
  const last = known.get(before);
  if (last?.after === after && last.strideOffset === strideOffset) return last.lock;
  const stepping = (trial: Trial) => ({ timesS: trial.track.timesS, strikes: strikesOf(trial) });
  const lock = lockPhases(stepping(before), stepping(after), strideOffset);
  known.set(before, { after, strideOffset, lock });
  return lock;
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
