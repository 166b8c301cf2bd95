import { describe, expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { ClipInfo } from '../../../src/core/clip.ts';
import { LANDMARK_INDEX, type Landmark } from '../../../src/core/pose/landmarks.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { AnalysisChoices } from '../../../src/core/trial.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

function warnings(
  track: PoseTrack,
  clip: Partial<ClipInfo> = {},
  choices: AnalysisChoices = {},
): readonly Problem[] {
  const frames = track.timesS.length;
  const result = analyzeTrack('before', { ...fakeClip('run.mp4'), frames, ...clip }, track, choices);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.warnings;
}
const codes = (...args: Parameters<typeof warnings>) => warnings(...args).map(({ code }) => code);

it('has nothing to say about a good clip', () => {
  expect(codes(analyticTrack({ noisePx: 1 }))).toEqual([]);
});

it.each([
  ['standing', analyticTrack({ bounceM: 0.001, liftM: 0, noisePx: 1 })],
  ['walking', analyticTrack({ bounceM: 0.02, stepPeriodS: 0.52 })],
  ['not-running', analyticTrack({ bounceM: 0.03, stepPeriodS: 0.5 })],
  ['few-strikes', analyticTrack({ durationS: 1.2 })],
  ['short', analyticTrack({ durationS: 4 })],
  ['person-part', lostTrack(analyticTrack({ durationS: 12 }), (t) => t > 10)],
  ['view-unsure', analyticTrack({ azimuthDeg: 60 })],
  ['small-runner', analyticTrack({ pxPerM: 140 })],
  ['feet-outside', analyticTrack({ centre: 0.02 })],
])('says “%s”, and only that', (code, track) => {
  expect(codes(track)).toEqual([code]);
});

it('says “legs-mixed-up” when the near thigh never gets behind the vertical, which swapped legs make', () => {
  const track = analyticTrack({ view: 'left' });
  expect(codes(track)).toEqual([]);
  const image = track.image.slice();
  const x = (frame: number, name: Landmark) => frame * VALUES_PER_FRAME + LANDMARK_INDEX[name] * 4;
  for (let frame = 0; frame < track.timesS.length; frame++) {
    const [hip, knee, otherKnee] = (['leftHip', 'leftKnee', 'rightKnee'] as const).map((name) =>
      x(frame, name),
    );
    // The runner faces left: behind is to the right.
    const behind = image[knee!]! > image[hip!]!;
    if (behind) image[knee!] = Math.min(image[otherKnee!]!, image[hip!]!);
  }
  expect(codes({ ...track, image })).toContain('legs-mixed-up');
});

it('says “low-frame-rate” by the camera’s rate, not the file’s', () => {
  const track = analyticTrack({ fps: 24 });
  expect(codes(track, { fileFps: 24, captureFps: 24 })).toEqual(['low-frame-rate']);
  expect(codes(analyticTrack({ fps: 240, durationS: 6 }), { fileFps: 24, captureFps: 240 })).toEqual([]);
});

it.each([
  ['cut off in the file', { missingFrames: 3 }, 3],
  ['damaged in the middle', { frames: 640 }, 40],
  ['both', { frames: 640, missingFrames: 3 }, 43],
])('says “frames-missing” and how many: %s', (_, clip, lost) => {
  const [only, ...others] = warnings(analyticTrack(), clip);
  expect(only).toMatchObject({
    code: 'frames-missing',
    message: expect.stringContaining(`${lost} of its frames`),
  });
  expect(others).toEqual([]);
});

it('does not doubt a view that a person set', () => {
  expect(codes(analyticTrack({ azimuthDeg: 60 }), {}, { view: 'posterior' })).toEqual([]);
});

it('each says what to do, in a sentence', () => {
  const all = [
    ...warnings(analyticTrack({ durationS: 1.2, pxPerM: 140, azimuthDeg: 60 }), { captureFps: 20 }),
    ...warnings(analyticTrack({ bounceM: 0.001, liftM: 0 })),
  ];
  expect(all.map(({ code }) => code)).toEqual([
    'few-strikes',
    'low-frame-rate',
    'view-unsure',
    'small-runner',
    'standing',
  ]);
  for (const { message, tip } of all) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(tip).toMatch(/^[A-Z].*\.$/);
  }
});

it('says that lengths are rough when the runner goes away from the camera', () => {
  const track = analyticTrack({ noisePx: 1 });
  const perFrame = track.image.length / track.timesS.length;
  const shrinking = track.image.map((value, i) =>
    i % 4 === 3 ? value : value * (1 - (0.5 * Math.floor(i / perFrame)) / track.timesS.length),
  );
  expect(codes({ ...track, image: shrinking })).toContain('size-changes');
});

describe('slow motion that does not say so', () => {
  const slowed = (slower: number) =>
    analyticTrack({ stepPeriodS: 0.36 * slower, firstFallS: 1, durationS: 24, fps: 30, noisePx: 1 });

  it.each([
    [2, 'walking'],
    [2.5, 'slow-motion'],
    [4, 'slow-motion'],
    [8, 'slow-motion'],
  ])('%f times slower, says “%s” first and where to set the camera’s rate', (slower, code) => {
    const [first, ...others] = warnings(slowed(slower));
    expect(first).toMatchObject({ code, tip: expect.stringContaining('camera’s frames per second') });
    expect(others.map((other) => other.code)).not.toContain('standing');
  });

  it('is a run like any other once the rate is set', () => {
    const track = slowed(8);
    expect(
      codes({ ...track, timesS: track.timesS.map((t) => t / 8) }, { fileFps: 30, captureFps: 240 }),
    ).toEqual(['short']);
  });
});
