import { describe, expect, it } from 'vitest';
import { torsoLengthPx } from '../../../src/core/pose/bodySize.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { detectView } from '../../../src/core/pose/view.ts';
import { VIEWS, type View } from '../../../src/core/sides.ts';
import { analyticTrack, lostTrack, mirroredTrack } from '../../fixtures/analyticTrack.ts';

const detect = (track: PoseTrack) => detectView(track, torsoLengthPx(track));
const filmed = (view: View) => analyticTrack({ view, durationS: 3, noisePx: 3 });

describe.each(VIEWS)('a runner filmed from %s', (view) => {
  it('is seen so, and surely', () => {
    const guess = detect(filmed(view))!;
    expect(guess.view).toBe(view);
    expect(guess.confidence).toBeGreaterThan(0.95);
  });

  it('is seen so when the camera stands 20° off', () => {
    const azimuthDeg = { posterior: 0, right: 90, anterior: 180, left: -90 }[view];
    for (const offDeg of [-20, 20]) {
      expect(detect(analyticTrack({ view, azimuthDeg: azimuthDeg + offDeg, durationS: 3 }))!.view).toBe(view);
    }
  });
});

it.each([
  ['posterior', 'anterior'],
  ['anterior', 'posterior'],
  ['left', 'right'],
  ['right', 'left'],
] as const)('a mirrored picture turns %s into %s where the names stay', (view, mirrored) => {
  expect(detect(mirroredTrack(filmed(view), { rename: false }))!.view).toBe(mirrored);
});

it.each([
  ['posterior', 'posterior'],
  ['left', 'right'],
] as const)('a mirrored runner filmed from %s is seen from %s', (view, mirrored) => {
  expect(detect(mirroredTrack(filmed(view), { rename: true }))!.view).toBe(mirrored);
});

it('is unsure between side and behind', () => {
  expect(detect(analyticTrack({ azimuthDeg: 60, durationS: 3 }))!.confidence).toBeLessThan(0.8);
});

it('is null where fewer than five frames show a body', () => {
  const fourFrames = (t: number) => t > 3.5 / 60;
  expect(detect(lostTrack(filmed('left'), fourFrames))).toBeNull();
});
