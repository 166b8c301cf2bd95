import { expect, it } from 'vitest';
import { mergeRunner } from '../../../src/core/session/mergeRunner.ts';
import { fakeRunner } from '../../fixtures/fakeLibrary.ts';

const anna = fakeRunner('a', 'Anna', { notes: 'left knee', tags: ['sprint'], revision: 4 });

it('keeps what both say, once', () => {
  const merged = mergeRunner(anna, {
    ...anna,
    ...{ name: 'Anna K.', notes: 'right hip', tags: ['sprint', 'club'], revision: 9 },
  });
  expect(merged).toEqual({
    ...anna,
    notes: 'left knee\n\nAlso called “Anna K.”.\n\nright hip',
    tags: ['sprint', 'club'],
  });
  expect(mergeRunner(merged!, { ...anna, name: 'Anna K.', notes: 'right hip' })).toBeNull();
});

it('finds nothing new in the same runner, or in one of whom less is known', () => {
  expect(mergeRunner(anna, anna)).toBeNull();
  expect(mergeRunner(anna, { ...anna, notes: '', tags: [] })).toBeNull();
});

it('writes no empty lines where nothing was noted before', () => {
  expect(mergeRunner({ ...anna, notes: '' }, anna)?.notes).toBe('left knee');
});
