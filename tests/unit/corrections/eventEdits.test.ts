import { describe, expect, it } from 'vitest';
import {
  type EventEdits,
  type EventKey,
  withEventAdded,
  withEventEdits,
  withEventMoved,
  withEventOfSide,
  withEventRemoved,
  withoutEvents,
} from '../../../src/core/corrections/eventEdits.ts';
import type { GaitEvent } from '../../../src/core/events/event.ts';

const FRAME_S = 1 / 60;

const event = (type: GaitEvent['type'], side: GaitEvent['side'], timeS: number): GaitEvent => ({
  type,
  side,
  timeS,
  uncertaintyS: 0.02,
  source: 'auto',
});
const FOUND: readonly GaitEvent[] = [
  event('footStrike', 'left', 1),
  event('toeOff', 'left', 1.25),
  event('footStrike', 'right', 1.36),
  event('footStrike', 'left', 1.72),
];
const strike = (side: GaitEvent['side'], timeS: number): EventKey => ({ type: 'footStrike', side, timeS });
const held = (edits: EventEdits, found = FOUND) => withEventEdits(found, edits, FRAME_S);
const words = (edits: EventEdits, found = FOUND): readonly string[] =>
  held(edits, found).map(({ type, side, timeS, source }) => `${side} ${type} ${timeS} ${source}`);

it('adds an event in order of time, by hand and no finer than a frame', () => {
  const events = held(withEventAdded(undefined, strike('right', 0.64)));
  expect(events[0]).toEqual({
    type: 'footStrike',
    side: 'right',
    timeS: 0.64,
    uncertaintyS: FRAME_S,
    source: 'manual',
  });
  expect(events.slice(1)).toEqual(FOUND);
});

it('moves an event that was found: the old one is gone and the new one is by hand', () => {
  expect(words(withEventMoved(undefined, FOUND[0]!, 1.1))).toEqual([
    'left footStrike 1.1 manual',
    'left toeOff 1.25 auto',
    'right footStrike 1.36 auto',
    'left footStrike 1.72 auto',
  ]);
});

it('moves one that a hand had laid without leaving a trace of the first place', () => {
  const once = withEventMoved(undefined, FOUND[0]!, 1.1);
  const twice = withEventMoved(once, strike('left', 1.1), 1.2);
  expect(twice).toEqual({ removed: once.removed, added: [strike('left', 1.2)] });
});

it('keeps the order of time when an event is moved past its neighbours', () => {
  const times = held(withEventMoved(undefined, FOUND[0]!, 1.9)).map(({ timeS }) => timeS);
  expect(times).toEqual([1.25, 1.36, 1.72, 1.9]);
});

it('names an event after the other foot, and back', () => {
  const flipped = withEventOfSide(undefined, FOUND[2]!, 'left');
  expect(words(flipped)).toContain('left footStrike 1.36 manual');
  expect(words(flipped)).not.toContain('right footStrike 1.36 auto');
  expect(words(withEventOfSide(flipped, strike('left', 1.36), 'right'))).toContain(
    'right footStrike 1.36 manual',
  );
});

it('takes away one that a hand had laid, and leaves no edit', () => {
  const added = withEventAdded(undefined, strike('right', 0.64));
  expect(withEventRemoved(added, strike('right', 0.64))).toEqual({ removed: [], added: [] });
});

describe('one that was found and taken away', () => {
  const edits = withEventRemoved(undefined, FOUND[0]!);

  it('stays away when another correction moves it a little', () => {
    const later = FOUND.map((one) => ({ ...one, timeS: one.timeS + 0.05 }));
    expect(held(edits, later).map(({ timeS }) => timeS)).not.toContain(1.05);
    expect(held(edits, later)).toHaveLength(3);
  });

  it('takes no other event with it: neither another foot’s, nor another kind, nor one farther off', () => {
    const others = [
      event('footStrike', 'right', 1),
      event('toeOff', 'left', 1),
      event('footStrike', 'left', 1.07),
    ];
    expect(held(edits, others)).toEqual(others.toSorted((a, b) => a.timeS - b.timeS));
  });

  it('takes the nearer of two', () => {
    const two = [event('footStrike', 'left', 0.95), event('footStrike', 'left', 1.01)];
    expect(held(edits, two).map(({ timeS }) => timeS)).toEqual([0.95]);
  });
});

it('takes every event of a kind away, found or laid, and leaves the other kind', () => {
  const added = withEventAdded(undefined, strike('right', 0.64));
  const edits = withoutEvents(added, held(added), 'footStrike');
  expect(words(edits)).toEqual(['left toeOff 1.25 auto']);
  expect(withoutEvents(undefined, [], 'footStrike')).toEqual({ removed: [], added: [] });
});
