import { expect, it } from 'vitest';
import type { Path } from '../../../src/core/gait.ts';
import type { Landmark } from '../../../src/core/pose/landmarks.ts';
import { guessedPlace, JOINTS, jointName, placeOf } from '../../../src/ui/panels/joints/joints.ts';

const path = (x: readonly number[], y: readonly number[]): Path => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
});
const { NaN: UNSEEN } = Number;

it('names every joint that is drawn in plain words', () => {
  expect(JOINTS).toHaveLength(16);
  expect(JOINTS.map(jointName)).toEqual(expect.arrayContaining(['Left knee', 'Right toes', 'Left shoulder']));
});

it('has no place where either coordinate is missing', () => {
  const paths = new Map<Landmark, Path>([['leftKnee', path([1, UNSEEN, 3], [1, 2, UNSEEN])]]);
  expect(placeOf(paths, 'leftKnee', 0)).toEqual({ x: 1, y: 1 });
  expect(placeOf(paths, 'leftKnee', 1)).toBeNull();
  expect(placeOf(paths, 'leftKnee', 2)).toBeNull();
  expect(placeOf(paths, 'leftHip', 0)).toBeNull();
  expect(placeOf(paths, 'leftKnee', 99)).toBeNull();
});

it('guesses an unseen joint where it was, moved as its neighbours moved', () => {
  const paths = new Map<Landmark, Path>([
    ['leftKnee', path([10, UNSEEN, UNSEEN], [50, UNSEEN, UNSEEN])],
    ['leftHip', path([10, 12, 14], [0, 0, 0])],
    ['leftAnkle', path([10, 14, 18], [100, 104, 108])],
  ]);
  expect(guessedPlace(paths, 'leftKnee', 2)).toEqual({ x: 16, y: 54 });
});

it('guesses one that was never seen in the middle of its neighbours, and nothing from nothing', () => {
  const never = path([UNSEEN], [UNSEEN]);
  const paths = new Map<Landmark, Path>([
    ['leftKnee', never],
    ['leftHip', path([10], [0])],
    ['leftAnkle', path([20], [100])],
  ]);
  expect(guessedPlace(paths, 'leftKnee', 0)).toEqual({ x: 15, y: 50 });
  expect(guessedPlace(new Map([['leftKnee', never]]), 'leftKnee', 0)).toBeNull();
});
