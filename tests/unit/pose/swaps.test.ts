import { describe, expect, it } from 'vitest';
import { findBounce, stridePhase } from '../../../src/core/events/bounce.ts';
import { cleanBody } from '../../../src/core/pose/clean.ts';
import { findLegSwaps, swapPartner } from '../../../src/core/pose/swaps.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { VIEWS } from '../../../src/core/sides.ts';
import { analyticTrack, at, swappedTrack, TORSO_M, uniform } from '../../fixtures/analyticTrack.ts';

const TORSO_PX = TORSO_M * 400;

function found(track: PoseTrack): boolean[] {
  const bounce = findBounce(track.timesS, cleanBody(track, TORSO_PX).path);
  return findLegSwaps(track, stridePhase(track.timesS, bounce!), TORSO_PX);
}

/** Stretches of three frames and more that cover about an eighth of the clip. */
function stretches(frames: number, seed: number): boolean[] {
  const random = uniform(seed);
  const swapped = new Array<boolean>(frames).fill(false);
  for (let frame = 30; frame < frames - 30; frame += 20 + Math.floor(60 * random())) {
    swapped.fill(true, frame, frame + 3 + Math.floor(8 * random()));
  }
  return swapped;
}

describe.each([30, 60])('at %i frames per second', (fps) => {
  it.each(VIEWS)('finds swapped legs, and next to none besides, from %s', (view) => {
    const track = analyticTrack({ view, fps, durationS: 20, noisePx: 2 });
    const swapped = stretches(track.timesS.length, fps);
    const result = found(swappedTrack(track, (frame) => swapped[frame]!));
    const hits = swapped.filter((is, frame) => is && result[frame]).length;
    const invented = result.filter((is, frame) => is && !swapped[frame]).length;
    expect(hits / swapped.filter(Boolean).length).toBeGreaterThanOrEqual(0.9);
    expect(invented).toBeLessThan(0.01 * result.length);
  });

  it.each(VIEWS)('finds none where there is none from %s, not even in feet that jitter by 45 px', (view) => {
    expect(found(analyticTrack({ view, fps, durationS: 20, noisePx: 2 })).some(Boolean)).toBe(false);
    const shoulders = analyticTrack({ view, fps, durationS: 20, noisePx: 2 });
    const legs = analyticTrack({ view, fps, durationS: 20, noisePx: 45 });
    const image = shoulders.image.slice();
    for (let frame = 0; frame < shoulders.timesS.length; frame++) {
      const [from, to] = [at(frame, 'leftKnee'), at(frame + 1, 'nose')];
      image.set(legs.image.subarray(from, to), from);
    }
    expect(found({ ...shoulders, image }).some(Boolean)).toBe(false);
  });
});

it('finds none with too few strides to know the pattern', () => {
  const track = analyticTrack({ view: 'left', fps: 30, durationS: 3, noisePx: 2 });
  expect(found(swappedTrack(track, (frame) => frame > 30 && frame < 40)).some(Boolean)).toBe(false);
});

it('finds none outside the steps', () => {
  const track = analyticTrack({ view: 'left', durationS: 20 });
  const nowhere = new Float64Array(track.timesS.length).fill(Number.NaN);
  expect(findLegSwaps(track, nowhere, TORSO_PX).some(Boolean)).toBe(false);
});

it('exchanges legs, not arms', () => {
  expect(swapPartner('leftHeel')).toBe('rightHeel');
  expect(swapPartner('rightFootIndex')).toBe('leftFootIndex');
  expect(swapPartner('leftHip')).toBeNull();
  expect(swapPartner('leftIndex')).toBeNull();
});
