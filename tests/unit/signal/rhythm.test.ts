import { describe, expect, it } from 'vitest';
import { findRhythm } from '../../../src/core/signal/rhythm.ts';
import { normal, unevenTimes } from '../../fixtures/analyticTrack.ts';

const RANGE = [0.22, 0.75] as const;
const even = (fps: number, durationS: number) =>
  Float64Array.from({ length: Math.round(fps * durationS) }, (_, i) => i / fps);
const steps = (stepS: number, timeS: number) => Math.cos((2 * Math.PI * timeS) / stepS);
/** Every second step larger, later and longer: a limp. */
const limp = (stepS: number, share: number, timeS: number) =>
  steps(stepS, timeS) + share * Math.cos((Math.PI * timeS) / stepS + 1);

describe.each([0.25, 0.36, 0.6])('steps of %f s', (stepS) => {
  it.each([
    ['30 fps', even(30, 8)],
    ['240 fps', even(240, 8)],
    ['uneven times', unevenTimes(30, 8, 0.4)],
  ])('are found at %s', (_, times) => {
    const found = findRhythm(
      times,
      times.map((t) => 300 + 14 * steps(stepS, t)),
      RANGE,
    )!;
    expect(Math.abs(found.periodS - stepS)).toBeLessThanOrEqual(0.01);
    expect(found.strength).toBeGreaterThan(0.9);
  });
});

it('finds the step, not the stride, of a runner whose steps differ', () => {
  const times = even(60, 8);
  for (const share of [0, 0.1, 0.2, 0.3]) {
    const found = findRhythm(
      times,
      times.map((t) => limp(0.36, share, t)),
      RANGE,
    )!;
    expect(Math.abs(found.periodS - 0.36), `share ${share}`).toBeLessThanOrEqual(0.01);
  }
});

it('passes over gaps', () => {
  const times = even(60, 8);
  const values = times.map((t) => (t % 2 < 0.4 ? Number.NaN : steps(0.36, t)));
  expect(findRhythm(times, values, RANGE)!.periodS).toBeCloseTo(0.36, 2);
});

it('finds no rhythm worth the name in noise', () => {
  const times = even(60, 10);
  for (let seed = 1; seed <= 20; seed++) {
    const noise = normal(seed);
    expect(findRhythm(times, times.map(noise), RANGE)?.strength ?? 0).toBeLessThan(0.3);
  }
});

it('is null without a repetition', () => {
  const times = even(60, 10);
  expect(findRhythm(times, times, RANGE)).toBeNull();
  expect(
    findRhythm(
      times,
      times.map(() => 5),
      RANGE,
    ),
  ).toBeNull();
  expect(
    findRhythm(
      times,
      times.map(() => Number.NaN),
      RANGE,
    ),
  ).toBeNull();
  expect(findRhythm(new Float64Array(), new Float64Array(), RANGE)).toBeNull();
});

it('is null with too little signal', () => {
  const times = even(60, 0.6);
  expect(
    findRhythm(
      times,
      times.map((t) => steps(0.25, t)),
      RANGE,
    ),
  ).toBeNull();
});
