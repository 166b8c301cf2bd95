import { expect, it } from 'vitest';
import { bodyHeightPx, torsoLengthPx } from '../../../src/core/pose/bodySize.ts';
import { personShare } from '../../../src/core/pose/track.ts';
import { VIEWS } from '../../../src/core/sides.ts';
import { analyticTrack, lostTrack, TORSO_M } from '../../fixtures/analyticTrack.ts';

it.each(VIEWS)('measures the torso’s length from %s', (view) => {
  const track = analyticTrack({ view, durationS: 2, noisePx: 1 });
  expect(torsoLengthPx(track) / (TORSO_M * 400)).toBeCloseTo(1, 2);
});

it('passes over frames without a person, and is NaN without any', () => {
  const track = analyticTrack({ durationS: 2 });
  const partly = lostTrack(track, (t) => t < 1.5);
  expect(torsoLengthPx(partly)).toBeCloseTo(TORSO_M * 400, 0);
  expect(personShare(partly)).toBeCloseTo(0.25, 9);
  expect(torsoLengthPx(lostTrack(track, () => true))).toBeNaN();
});

it('scales the torso to the height of a body', () => {
  expect(bodyHeightPx(144)).toBeCloseTo(500, 6);
});

it('finds nobody in a track without frames', () => {
  const empty = analyticTrack({ timesS: new Float64Array() });
  expect(personShare(empty)).toBe(0);
  expect(torsoLengthPx(empty)).toBeNaN();
});
