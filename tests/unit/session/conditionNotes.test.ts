import { expect, it } from 'vitest';
import { notesAfter } from '../../../src/core/session/conditionNotes.ts';

const none = { footwear: '', speedKmH: null, inclinePercent: null };
const ten = { ...none, speedKmH: 10, footwear: 'Racer' };

it('holds the session’s conditions for a clip that has no notes of its own', () => {
  expect(notesAfter(undefined, none, ten)).toEqual({ speedKmH: 10, footwear: 'Racer' });
  expect(notesAfter({ speedKmH: 10, footwear: 'Racer' }, ten, { ...ten, speedKmH: 12 })).toEqual({
    speedKmH: 12,
    footwear: 'Racer',
  });
});

it('leaves what was said of the clip alone', () => {
  expect(notesAfter({ speedKmH: 9 }, ten, { ...ten, speedKmH: 12 })).toEqual({
    speedKmH: 9,
    footwear: 'Racer',
  });
});

it('takes back what it gave', () => {
  expect(notesAfter({ speedKmH: 10, footwear: 'Racer' }, ten, none)).toBeNull();
});
