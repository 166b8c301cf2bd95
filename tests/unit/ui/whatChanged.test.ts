import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/core/corrections/eventEdits.ts';
import {
  withEventAdded,
  withEventMoved,
  withEventOfSide,
  withEventRemoved,
  withoutEvents,
} from '../../../src/core/corrections/eventEdits.ts';
import type { ClipEdits } from '../../../src/core/session/clipEdits.ts';
import { changesByHand, takingBack } from '../../../src/ui/panels/history/changesByHand.ts';
import { stepWords } from '../../../src/ui/panels/history/useHistorySteps.ts';
import { whatChanged } from '../../../src/ui/panels/history/whatChanged.ts';

const STRIKE: EventKey = { type: 'footStrike', side: 'left', timeS: 1 };
const OTHER: EventKey = { type: 'footStrike', side: 'right', timeS: 1.4 };
const moved = withEventMoved(undefined, STRIKE, 1.1);

describe('what a step changed', () => {
  it.each<readonly [string, ClipEdits, ClipEdits]>([
    ['foot contact moved', {}, { events: moved }],
    [
      'foot contact moved',
      { events: moved },
      { events: withEventMoved(moved, { ...STRIKE, timeS: 1.1 }, 2) },
    ],
    ['foot contact added', {}, { events: withEventAdded(undefined, STRIKE) }],
    ['foot contact taken away', {}, { events: withEventRemoved(undefined, STRIKE) }],
    ['foot contact added', { events: withEventRemoved(undefined, STRIKE) }, {}],
    ['foot contacts taken away', {}, { events: withoutEvents(undefined, [STRIKE, OTHER], 'footStrike') }],
    ['foot contact, other foot', {}, { events: withEventOfSide(undefined, STRIKE, 'right') }],
    ['foot strike left out', {}, { leftOut: [STRIKE] }],
    ['foot strike counted again', { leftOut: [STRIKE, OTHER] }, { leftOut: [OTHER] }],
    ['joint', {}, { points: [{ landmark: 'leftKnee', frame: 1, x: 2, y: 3 }] }],
    ['joint put back', { points: [{ landmark: 'leftKnee', frame: 1, x: 2, y: 3 }] }, {}],
    ['exchanged legs', {}, { swaps: [{ first: 1, last: 2 }] }],
    ['measured part', {}, { trim: { first: 1, last: 2 } }],
    ['view', { view: 'left' }, { view: 'right' }],
    ['level', {}, { camera: { rollDeg: 1 } }],
    ['direction of the camera', { camera: { rollDeg: 1 } }, { camera: { rollDeg: 1, yawDeg: 2 } }],
    ['level and direction', { camera: { rollDeg: 1, yawDeg: 2 } }, {}],
    ['runner', {}, { runner: { timeS: 1, x: 2, y: 3 } }],
    ['notes', {}, { notes: { speedKmH: 12 } }],
    [
      'drawing',
      {},
      { annotations: [{ id: 'a', frame: 1, kind: 'text', points: [{ x: 1, y: 1 }], text: 'b' }] },
    ],
  ])('%s', (words, was, is) => {
    expect(whatChanged(was, is)).toEqual([words]);
  });

  it('is nothing between equal states, and every kind of several', () => {
    expect(whatChanged({ view: 'left' }, { view: 'left' })).toEqual([]);
    expect(whatChanged({ view: 'left' }, { trim: { first: 0, last: 9 } })).toEqual(['measured part', 'view']);
  });

  it('is the frame rate alone where that stretched the times of all others', () => {
    const leftOut = [STRIKE];
    expect(whatChanged({ leftOut }, { leftOut: [{ ...STRIKE, timeS: 2 }], captureFps: 120 })).toEqual([
      'frame rate',
    ]);
  });

  it('names the clip', () => {
    const none = { before: {}, after: {}, standing: {} };
    expect(stepWords(none, { ...none, after: { events: moved } })).toBe('foot contact moved (after)');
    expect(stepWords(none, none)).toBe('');
  });
});

describe('what was changed by hand', () => {
  it('counts each kind: what was moved is one', () => {
    const events = withEventRemoved(moved, OTHER);
    const edits: ClipEdits = {
      events,
      leftOut: [STRIKE],
      swaps: [
        { first: 1, last: 2 },
        { first: 5, last: 6 },
      ],
      camera: { rollDeg: 1 },
    };
    expect(changesByHand(edits).map(({ words }) => words)).toEqual([
      '2 foot contacts',
      '1 foot strike left out',
      'legs exchanged in 2 stretches',
      'level or direction of the camera',
    ]);
  });

  it('takes kinds back with one patch, and knows nothing where nothing was done', () => {
    const changes = changesByHand({ trim: { first: 1, last: 2 }, view: 'left' });
    expect(takingBack(changes)).toEqual({ trim: null, view: null });
    expect(changesByHand({ notes: { speedKmH: 12 }, events: { removed: [], added: [] } })).toEqual([]);
  });
});
