import { describe, expect, it } from 'vitest';
import { cleanBody } from '../../../src/core/pose/clean.ts';
import type { Landmark } from '../../../src/core/pose/landmarks.ts';
import { landmarkSeries, type PoseTrack } from '../../../src/core/pose/track.ts';
import { analyticTrack, at, lostTrack, swappedTrack, TORSO_M } from '../../fixtures/analyticTrack.ts';

const TORSO_PX = TORSO_M * 400;
const TRACK = analyticTrack({ view: 'left', durationS: 4 });
const FRAMES = TRACK.timesS.length;

const clean = (track: PoseTrack, swapped: readonly boolean[] = []) => cleanBody(track, TORSO_PX, { swapped });
const detail = (track: PoseTrack, step: string, swapped: readonly boolean[] = []) =>
  clean(track, swapped).log.find((entry) => entry.step === step)!.detail;
const nanFrames = (values: Float64Array) => [...values.keys()].filter((i) => Number.isNaN(values[i]));

/** The track with some values of a landmark replaced. */
function edited(
  landmark: Landmark,
  frames: readonly number[],
  edit: (place: Float32Array) => void,
): PoseTrack {
  const image = TRACK.image.slice();
  for (const frame of frames) edit(image.subarray(at(frame, landmark), at(frame, landmark) + 4));
  return { ...TRACK, image };
}
const hide = (place: Float32Array) => {
  place[3] = 0.29;
};

it('brings a clean body through unchanged: trunk within 1 px of 400 px/m, limbs within 2 px', () => {
  const body = clean(TRACK);
  for (const [landmark, limitPx] of [
    ['leftShoulder', 1],
    ['rightAnkle', 2],
  ] as const) {
    const { y } = body.path(landmark);
    const raw = landmarkSeries(TRACK, 'image', landmark, 'y');
    expect(nanFrames(y)).toEqual([]);
    for (let i = 12; i < FRAMES - 12; i++) expect(Math.abs(y[i]! - raw[i]!)).toBeLessThan(limitPx);
  }
  expect(body.log.map(({ step }) => step)).toEqual([
    'leg swaps put right',
    'hidden points left out',
    'outliers left out',
    'short gaps bridged',
    'low-pass filter',
  ]);
});

it('takes noise away', () => {
  const raw = landmarkSeries(TRACK, 'image', 'leftShoulder', 'y');
  const { y } = clean(analyticTrack({ view: 'left', durationS: 4, noisePx: 3 })).path('leftShoulder');
  const sumSquares = y.reduce((sum, value, i) => sum + (value - raw[i]!) ** 2, 0);
  expect(Math.sqrt(sumSquares / FRAMES)).toBeLessThan(0.65 * 3);
});

describe('points the model guessed', () => {
  it('are left out, and a long gap stays', () => {
    const hidden = Array.from({ length: 10 }, (_, i) => 100 + i);
    const track = edited('leftKnee', hidden, hide);
    const { x, y } = clean(track).path('leftKnee');
    expect(nanFrames(x)).toEqual(hidden);
    expect(nanFrames(y)).toEqual(hidden);
    expect(nanFrames(clean(track).path('rightKnee').x)).toEqual([]);
    // 10 of 240 × 16 points.
    expect(detail(track, 'hidden points left out')).toBe(
      'visibility below 0.3: 0.3 % of the points of the body',
    );
    expect(detail(track, 'short gaps bridged')).toBe('up to 0.1 s: 0.0 % of the points of the body');
  });

  it('are bridged where they are few', () => {
    const { x } = clean(edited('leftKnee', [100, 101, 102, 103, 104], hide)).path('leftKnee');
    const raw = landmarkSeries(TRACK, 'image', 'leftKnee', 'x');
    for (let i = 98; i < 107; i++) expect(Math.abs(x[i]! - raw[i]!)).toBeLessThan(8);
  });

  it('are never made up at the ends of the clip', () => {
    const { x } = clean(edited('leftKnee', [0, 1, FRAMES - 1], hide)).path('leftKnee');
    expect(nanFrames(x)).toEqual([0, 1, FRAMES - 1]);
  });
});

it('drops both coordinates of a point when one jumps, bridges it, and says so', () => {
  const track = edited('leftWrist', [100], (place) => {
    place[0]! += 200;
  });
  const { x } = clean(track).path('leftWrist');
  const { x: undisturbed } = clean(TRACK).path('leftWrist');
  expect(Math.abs(x[100]! - undisturbed[100]!)).toBeLessThan(3);
  const many = edited('leftWrist', [20, 40, 60, 80, 100, 120, 140, 160], (place) => {
    place[0]! += 200;
  });
  expect(detail(many, 'outliers left out')).toBe('over 4 robust SD: 0.2 % of the points of the body');
});

it('leaves nothing where nobody was found', () => {
  const { x, y } = clean(lostTrack(TRACK, () => true)).path('nose');
  expect(nanFrames(x)).toHaveLength(FRAMES);
  expect(nanFrames(y)).toHaveLength(FRAMES);
});

it('puts swapped legs right, the arms left alone', () => {
  const isSwapped = (frame: number) => frame >= 90 && frame < 130;
  const swapped = Array.from({ length: FRAMES }, (_, frame) => isSwapped(frame));
  const body = clean(swappedTrack(TRACK, isSwapped), swapped);
  for (const landmark of ['leftAnkle', 'rightFootIndex', 'leftElbow'] as const) {
    expect(body.path(landmark)).toEqual(clean(TRACK).path(landmark));
  }
  expect(body.log[0]!.detail).toBe(`40 of ${FRAMES} frames`);
});
