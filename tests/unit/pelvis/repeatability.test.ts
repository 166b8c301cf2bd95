import { describe, expect, it } from 'vitest';
import { repeatability } from '../../../src/core/pelvis/repeatability.ts';
import type { Stride } from '../../../src/core/stride.ts';
import { normal } from '../../fixtures/analyticTrack.ts';

const STRIDE_S = 0.7;
const timesS = Float64Array.from({ length: 600 }, (_, i) => i / 60);
const strides: Stride[] = Array.from({ length: 12 }, (_, i) => ({
  side: 'left',
  startS: 0.1 + i * STRIDE_S,
  endS: 0.1 + (i + 1) * STRIDE_S,
  toeOffS: null,
}));
const wave = timesS.map(
  (t) => 3 * Math.sin((2 * Math.PI * t) / STRIDE_S) + Math.cos((4 * Math.PI * t) / STRIDE_S),
);
const noise = normal(3);
const noisy = timesS.map(() => noise());

describe('how well a curve repeats itself', () => {
  it('is 1 for strides that are alike', () => {
    expect(repeatability(timesS, wave, strides)).toBeGreaterThan(0.995);
  });

  it('is near 0 for noise', () => {
    expect(Math.abs(repeatability(timesS, noisy, strides))).toBeLessThan(0.2);
  });

  it('is the share that strides have in common', () => {
    const power = 3 ** 2 / 2 + 1 / 2;
    // Linear reading between frames takes a third from white noise.
    const sd = Math.sqrt(power / (2 / 3));
    const half = repeatability(
      timesS,
      wave.map((value, i) => value + sd * noisy[i]!),
      strides,
    );
    expect(Math.abs(half - 0.5)).toBeLessThan(0.12);
  });

  it('does not mind slow drift, or strides of different length', () => {
    const drifting = wave.map((value, i) => value + 0.3 * timesS[i]!);
    expect(repeatability(timesS, drifting, strides)).toBeGreaterThan(0.99);
    const stretched = timesS.map((t) => Math.sin(2 * Math.PI * (t + 0.01 * t * t)));
    const cycleEnd = (k: number) => (Math.sqrt(1 + 0.04 * k) - 1) / 0.02;
    const uneven = Array.from(
      { length: 8 },
      (_, k): Stride => ({
        side: 'right',
        startS: cycleEnd(k),
        endS: cycleEnd(k + 1),
        toeOffS: null,
      }),
    );
    expect(repeatability(timesS, stretched, uneven)).toBeGreaterThan(0.99);
  });

  it('looks at one foot’s strides only: the other’s begin half a turn later', () => {
    const others = strides.map(
      (stride): Stride => ({
        ...stride,
        side: 'right',
        startS: stride.startS + STRIDE_S / 2,
        endS: stride.endS + STRIDE_S / 2,
      }),
    );
    expect(repeatability(timesS, wave, [...strides, ...others])).toBeGreaterThan(0.995);
  });
});

it('is NaN below two strides seen', () => {
  expect(repeatability(timesS, wave, [])).toBeNaN();
  expect(repeatability(timesS, wave, strides.slice(0, 1))).toBeNaN();
  const hidden = wave.map((value, i) => (timesS[i]! > 1 ? Number.NaN : value));
  expect(repeatability(timesS, hidden, strides)).toBeNaN();
});

it('leaves out strides that were not seen whole', () => {
  const hidden = wave.map((value, i) => (timesS[i]! > 3 && timesS[i]! < 3.2 ? Number.NaN : value));
  expect(repeatability(timesS, hidden, strides)).toBeGreaterThan(0.995);
});
