import { expect, it } from 'vitest';
import { findActivity } from '../../../src/core/events/activity.ts';
import { findBounce, slowMotionPeriodS } from '../../../src/core/events/bounce.ts';
import { cleanBody } from '../../../src/core/pose/clean.ts';
import { analyticTrack, lostTrack, TORSO_M, type TrackOptions } from '../../fixtures/analyticTrack.ts';

const TORSO_PX = TORSO_M * 400;
const STANDING = { bounceM: 0.001, liftM: 0 };
const WALKING = { bounceM: 0.02, stepPeriodS: 0.52, liftM: 0.12 };
/** Too hard for a walk, too soft for a run: 4.7 m/s². */
const BETWEEN = { bounceM: 0.03, stepPeriodS: 0.5 };

const pathsOf = (changes: Partial<TrackOptions>) => {
  const track = analyticTrack({ noisePx: 1, ...changes });
  return { timesS: track.timesS, path: cleanBody(track, TORSO_PX).path };
};
const activity = (changes: Partial<TrackOptions>) => {
  const { timesS, path } = pathsOf(changes);
  return findActivity(timesS, path, findBounce(timesS, path), TORSO_PX);
};

it.each([
  ['running', {}],
  ['running', { fps: 30 }],
  ['running', { stepPeriodS: 0.3, bounceM: 0.025 }],
  ['walking', WALKING],
  ['standing', STANDING],
  ['unclear', BETWEEN],
] as const)('calls it %s: %j', (expected, changes) => {
  expect(activity(changes)).toBe(expected);
});

it('is unclear where nobody was seen', () => {
  const track = lostTrack(analyticTrack(), () => true);
  const { path } = cleanBody(track, TORSO_PX);
  expect(findActivity(track.timesS, path, null, TORSO_PX)).toBe('unclear');
});

it.each([2.5, 4, 8])('finds the step of a run slowed down %f times', (slower) => {
  const stepPeriodS = 0.36 * slower;
  const { timesS, path } = pathsOf({ stepPeriodS, firstFallS: 1, durationS: 30, fps: 30 });
  expect(slowMotionPeriodS(timesS, path, TORSO_PX)).toBeCloseTo(stepPeriodS, 1);
});

it('finds no slow motion in somebody who stands, not even in their breath', () => {
  const slow = (changes: Partial<TrackOptions>) => {
    const { timesS, path } = pathsOf(changes);
    return slowMotionPeriodS(timesS, path, TORSO_PX);
  };
  expect(slow({ ...STANDING, durationS: 20 })).toBeNull();
  expect(slow({ bounceM: 0.006, stepPeriodS: 3.5, liftM: 0, durationS: 20 })).toBeNull();
  expect(slow({ bounceM: 0, liftM: 0, noisePx: 5, durationS: 20 })).toBeNull();
});
