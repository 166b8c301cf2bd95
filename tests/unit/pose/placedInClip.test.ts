import { expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { isBeyond, measuredSpan } from '../../../src/core/corrections/trim.ts';
import { placedInClip } from '../../../src/core/pose/placedInClip.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { rangeOf } from '../../../src/platform/pose/partOf.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { pelvisClip } from '../../fixtures/pelvisClip.ts';

const CLIP = fakeClip('long.mp4');
const WHOLE = analyticTrack({ durationS: 9, trunkLeanRightDeg: (timeS) => 5 * Math.sin(8.7 * timeS) });
const FIRST = 120;
const LAST = 419;

/** As the pipeline finds it: the clip's times, frames of its own. */
const cut = (track: PoseTrack, first: number, end: number): PoseTrack => ({
  ...track,
  timesS: track.timesS.slice(first, end),
  image: track.image.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
  world: track.world.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
});

const PLACED = placedInClip(
  { ...cut(WHOLE, FIRST, LAST + 1), sceneLines: [{ frame: 3, segments: Float32Array.of(1, 2, 3, 4) }] },
  FIRST,
  WHOLE.timesS,
);

it('keeps the times and frames of the clip, with nobody in those that were not looked at', () => {
  expect(PLACED.timesS).toEqual(WHOLE.timesS);
  expect(PLACED.part).toEqual({ first: FIRST, last: LAST });
  const [from, to] = [FIRST * VALUES_PER_FRAME, (LAST + 1) * VALUES_PER_FRAME];
  expect(PLACED.image.slice(from, to)).toEqual(WHOLE.image.slice(from, to));
  expect(PLACED.image.subarray(0, from).every(Number.isNaN)).toBe(true);
  expect(PLACED.image.subarray(to).every(Number.isNaN)).toBe(true);
  expect(PLACED.sceneLines[0]!.frame).toBe(FIRST + 3);
});

it('moves the pictures of the pelvis with their frames', () => {
  const { track } = pelvisClip({ filming: { durationS: 0.3 } });
  const pictures = track.pelvisPictures!;
  const timesS = Float64Array.from({ length: 20 }, (_, frame) => frame / 30);
  const placed = placedInClip({ ...track, timesS: timesS.slice(4, 13) }, 4, timesS).pelvisPictures!;
  expect(placed.frames).toEqual(pictures.frames.map((frame) => frame + 4));
  expect(placed.values).toBe(pictures.values);
  expect(placed.places.slice(12, 39)).toEqual(pictures.places);
  expect(placed.places.subarray(0, 12).every(Number.isNaN)).toBe(true);
});

it('measures what all of the clip does, cut to the same part', () => {
  const trim = { first: FIRST, last: LAST };
  const camera = { rollDeg: 0, yawDeg: 0 };
  const ofPart = analyzeTrack('before', CLIP, { ...PLACED, sceneLines: [] }, { camera });
  const ofWhole = analyzeTrack('before', CLIP, WHOLE, { camera, trim });
  if (!ofPart.ok || !ofWhole.ok) throw new Error('Nobody was found.');
  expect(ofPart.value.gait.strikes).toEqual(ofWhole.value.gait.strikes);
  expect(ofPart.value.measures).toEqual(ofWhole.value.measures);
  expect(ofPart.value.personShare).toBeCloseTo(ofWhole.value.personShare, 6);
  expect(ofPart.value.warnings).toEqual(ofWhole.value.warnings);
  expect(ofPart.value.log[0]!.detail).toContain('300 of 540 frames, from 2.00 to 6.98 s');
});

it('says that a part was not analysed, where none of it was', () => {
  const found = analyzeTrack('before', CLIP, PLACED, { trim: { first: 450, last: 539 } });
  expect(found).toMatchObject({ ok: false, problem: { code: 'part-not-analysed' } });
});

it('measures a part as far as it was looked at, and knows when it was not', () => {
  const trim = { first: 60, last: 300 };
  expect(measuredSpan(PLACED, trim)).toEqual({ first: FIRST, last: 300 });
  expect(measuredSpan(PLACED, undefined)).toEqual({ first: FIRST, last: LAST });
  expect(measuredSpan(WHOLE, undefined)).toEqual({ first: 0, last: 539 });
  expect([isBeyond(PLACED, trim), isBeyond(PLACED, undefined), isBeyond(WHOLE, trim)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isBeyond(PLACED, { first: FIRST, last: LAST })).toBe(false);
});

it('begins at an even frame, and takes in the moment in which the runner was picked', () => {
  expect(rangeOf({ first: 121, last: 300 }, null, 540)).toEqual({ first: 120, end: 301 });
  expect(rangeOf({ first: 120, last: 300 }, 15, 540)).toEqual({ first: 14, end: 301 });
  expect(rangeOf({ first: 120, last: 900 }, 310, 540)).toEqual({ first: 120, end: 540 });
});
