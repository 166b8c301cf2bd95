import type { EventType, GaitEvent } from '../events/event.ts';
import type { Side } from '../sides.ts';

/** What names an event: there are never two of a kind at one time. */
export type EventKey = Pick<GaitEvent, 'type' | 'side' | 'timeS'>;

/**
 * What a person changed of the events that were found. Kept as changes and not as a list of its own, so that events
 * nobody touched follow when something else is corrected.
 */
export interface EventEdits {
  /** Found by the software and taken away by the person, where they were then. */
  readonly removed: readonly EventKey[];
  /** Laid by the person. */
  readonly added: readonly EventKey[];
}

const NO_EDITS: EventEdits = { removed: [], added: [] };

/** An event that was taken away may be found a little elsewhere after another correction; steps are five times as long. */
const SAME_EVENT_WITHIN_S = 0.06;

const isSame = (a: EventKey, b: EventKey): boolean =>
  a.type === b.type && a.side === b.side && a.timeS === b.timeS;

/**
 * The events that hold: those found, less those taken away, and those laid by hand, in order of time.
 *
 * @param frameS time between frames: a person who steps through the frames sees no finer (half-width of the 95 % interval)
 */
export function withEventEdits(
  found: readonly GaitEvent[],
  { removed, added }: EventEdits,
  frameS: number,
): readonly GaitEvent[] {
  const gone = new Set(removed.map((key) => nearest(found, key)));
  const byHand = added.map((key): GaitEvent => ({ ...key, uncertaintyS: frameS, source: 'manual' }));
  return [...found.filter((event) => !gone.has(event)), ...byHand].sort((a, b) => a.timeS - b.timeS);
}

function nearest(events: readonly GaitEvent[], { type, side, timeS }: EventKey): GaitEvent | undefined {
  const distanceS = (event: GaitEvent): number => Math.abs(event.timeS - timeS);
  return events
    .filter((event) => event.type === type && event.side === side && distanceS(event) <= SAME_EVENT_WITHIN_S)
    .sort((a, b) => distanceS(a) - distanceS(b))[0];
}

/** A new event where the person saw one. */
export function withEventAdded(edits: EventEdits = NO_EDITS, { type, side, timeS }: EventKey): EventEdits {
  return { ...edits, added: [...edits.added, { type, side, timeS }] };
}

/** Without an event that was found or laid. */
export function withEventRemoved(edits: EventEdits = NO_EDITS, { type, side, timeS }: EventKey): EventEdits {
  const key = { type, side, timeS };
  const added = edits.added.filter((other) => !isSame(other, key));
  // One that a hand had laid is gone with that; any other was found.
  return added.length < edits.added.length
    ? { ...edits, added }
    : { ...edits, removed: [...edits.removed, key] };
}

/** The event at another time. */
export const withEventMoved = (edits: EventEdits | undefined, key: EventKey, timeS: number): EventEdits =>
  withEventAdded(withEventRemoved(edits, key), { ...key, timeS });

/** The event named after the other foot. */
export const withEventOfSide = (edits: EventEdits | undefined, key: EventKey, side: Side): EventEdits =>
  withEventAdded(withEventRemoved(edits, key), { ...key, side });

/** Without any event of a kind, found or laid. */
export const withoutEvents = (
  edits: EventEdits | undefined,
  events: readonly EventKey[],
  type: EventType,
): EventEdits =>
  events
    .filter((event) => event.type === type)
    .reduce<EventEdits>((so, event) => withEventRemoved(so, event), edits ?? NO_EDITS);
