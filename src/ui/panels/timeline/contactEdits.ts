import {
  type EventEdits,
  type EventKey,
  withEventAdded,
  withEventMoved,
  withEventOfSide,
  withEventRemoved,
} from '../../../core/corrections/eventEdits.ts';
import {
  type StrikeKey,
  withStrikeMoved,
  withStrikesOfOtherSide,
} from '../../../core/corrections/leftOut.ts';
import type { ClipEdits } from '../../../core/session/clipEdits.ts';
import { otherSide } from '../../../core/sides.ts';
import type { EditsPatch } from '../../../state/edits.ts';

/*
 * Changes of the foot contacts as patches: one step of undo each. What is left out of the statistics goes with its
 * strike.
 */

type Was = Pick<ClipEdits, 'events' | 'leftOut'>;

const patchOf = (events: EventEdits, leftOut: readonly StrikeKey[] | undefined): EditsPatch => ({
  // Nothing changed any more is "as found".
  events: events.removed.length + events.added.length > 0 ? events : null,
  ...(leftOut && { leftOut: leftOut.length > 0 ? leftOut : null }),
});

export const adding = ({ events }: Was, key: EventKey): EditsPatch =>
  patchOf(withEventAdded(events, key), undefined);

export const moving = ({ events, leftOut }: Was, key: EventKey, timeS: number): EditsPatch =>
  patchOf(withEventMoved(events, key, timeS), leftOutAfter(leftOut, key, timeS));

export const removing = ({ events, leftOut }: Was, key: EventKey): EditsPatch =>
  patchOf(withEventRemoved(events, key), leftOutAfter(leftOut, key, null));

const leftOutAfter = (leftOut: Was['leftOut'], key: EventKey, timeS: number | null): Was['leftOut'] =>
  leftOut && key.type === 'footStrike' ? withStrikeMoved(leftOut, key, timeS) : leftOut;

/** Every one of them named after the other foot. */
export function flipping({ events, leftOut }: Was, keys: readonly EventKey[]): EditsPatch {
  const flipped = keys.reduce<EventEdits | undefined>(
    (so, key) => withEventOfSide(so, key, otherSide(key.side)),
    events,
  );
  const strikes = keys.filter(({ type }) => type === 'footStrike');
  return flipped ? patchOf(flipped, leftOut && withStrikesOfOtherSide(leftOut, strikes)) : {};
}
