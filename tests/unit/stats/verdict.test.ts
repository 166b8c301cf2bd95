import { describe, expect, it } from 'vitest';
import type { Contrast } from '../../../src/core/stats/contrast.ts';
import { judge, type Limits } from '../../../src/core/stats/verdict.ts';
import { withSystematic } from '../../../src/core/stats/withSystematic.ts';

const LIMITS: Limits = {
  mdc: { value: 2.3, source: 'Dingenen 2018' },
  systematic95: 0,
  systematicUnknown: 'The camera’s level is not known.',
  show: (value) => `${value.toFixed(1)}°`,
};
const estimate = (value: number, half: number, fewest = 10): Contrast => ({
  value,
  ci95: { low: value - half, high: value + half },
  degreesOfFreedom: Number.POSITIVE_INFINITY,
  fewest,
});
const verdict = (contrast: Contrast, limits: Partial<Limits> = {}) =>
  judge(contrast, { ...LIMITS, ...limits }).verdict;

describe('the verdict', () => {
  it('is real when the interval leaves out 0 and the size exceeds the limit, on either side', () => {
    expect(verdict(estimate(4, 1))).toBe('real');
    expect(verdict(estimate(-4, 1))).toBe('real');
    expect(verdict(estimate(2.6, 0.5))).toBe('real');
    // √(2.3² + 2.3²) = 3.25: the spread over these strikes adds to what two recordings differ by.
    expect(verdict(estimate(3.3, 2.3))).toBe('real');
    expect(verdict(estimate(3.2, 2.3))).toBe('unclear');
  });

  it('is within noise when the whole interval lies inside ± the limit, even without 0', () => {
    expect(verdict(estimate(0.5, 1))).toBe('withinNoise');
    expect(verdict(estimate(1.5, 0.5))).toBe('withinNoise');
    expect(verdict(estimate(-1.5, 0.5))).toBe('withinNoise');
  });

  it('is unclear in between', () => {
    expect(verdict(estimate(4, 4.5))).toBe('unclear');
    expect(verdict(estimate(2, 0.5))).toBe('unclear');
    expect(verdict(estimate(0.5, 2))).toBe('unclear');
  });

  it('is unclear below seven strikes a side, whatever the interval', () => {
    const few = judge(estimate(8, 0.5, 6), LIMITS);
    expect(few.verdict).toBe('unclear');
    expect(few.reason).toMatch(/only 6 values.*7/);
    expect(verdict(estimate(8, 0.5, 7))).toBe('real');
    expect(verdict({ ...estimate(8, 1, 2), ci95: null })).toBe('unclear');
  });

  it('is never real where no smallest detectable difference is known', () => {
    const unknown = judge(estimate(40, 1), { ...LIMITS, mdc: null });
    expect(unknown).toMatchObject({ verdict: 'unclear', mdc: null, mdcSource: null });
    expect(unknown.reason).toMatch(/no smallest detectable difference is known/i);
  });

  it('is unclear while the systematic part is not known, and then says which', () => {
    const unknown = judge(estimate(8, 0.5), { ...LIMITS, systematic95: null });
    expect(unknown).toMatchObject({
      verdict: 'unclear',
      reason: 'The camera’s level is not known. The interval holds the spread over strikes alone.',
    });
    expect(unknown.ci95).toEqual({ low: 7.5, high: 8.5 });
  });

  it('counts the systematic part: 3 and 4 make 5', () => {
    const wide = judge(estimate(4, 3), { ...LIMITS, systematic95: 4 });
    expect(wide.ci95).toEqual({ low: -1, high: 9 });
    expect(wide.verdict).toBe('unclear');
    expect(verdict(estimate(4, 3))).toBe('real');
  });

  it('is missing where there is nothing to judge', () => {
    expect(judge({ ...estimate(0, 0, 0), value: null, ci95: null }, LIMITS)).toMatchObject({
      value: null,
      verdict: null,
    });
  });
});

describe('how likely chance alone is', () => {
  const p = (contrast: Contrast, limits: Partial<Limits> = {}) => judge(contrast, { ...LIMITS, ...limits }).p;

  it('is that of the size beside the limit: R 2 * pnorm(-4.6 / (2.3 / 1.96))', () => {
    expect(p(estimate(4.6, 0))).toBeCloseTo(8.856e-5, 6);
    expect(p(estimate(2.3, 0))).toBeCloseTo(0.05, 4);
  });

  it('is that of the whole interval where that is wider', () => {
    // R: 2 * pnorm(-4.6 / (4 / 1.96)): the systematic part alone.
    expect(p(estimate(4.6, 0), { systematic95: 4 })).toBeCloseTo(0.024196, 4);
  });

  it('counts how few values there are: a spread of 2.3 from 6 degrees of freedom', () => {
    // R: s <- 2.3/qt(.975,6); u <- sqrt(s^2+(2.3/1.96)^2); nu <- 6*(u/s)^4; c(qt(.975,nu)*u, 2*pt(-4.6/u,nu))
    const few = judge({ ...estimate(4.6, 2.3), degreesOfFreedom: 6 }, LIMITS);
    expect(few.detectable).toBeCloseTo(3.040458, 4);
    expect(few.p).toBeCloseTo(0.003983, 5);
  });

  it('is not said where nothing may be called real', () => {
    expect(p(estimate(8, 0.5), { mdc: null })).toBeNull();
    expect(p(estimate(8, 0.5), { systematic95: null })).toBeNull();
    expect(p(estimate(8, 0.5, 6))).toBeNull();
  });

  it('holds where there is no spread at all', () => {
    expect(p(estimate(0, 0))).toBe(1);
    expect(p(estimate(1, 0), { mdc: { value: 0, source: 'own' }, systematic95: 0 })).toBe(0);
  });
});

it('widens an interval round its middle', () => {
  expect(withSystematic({ low: 1, high: 7 }, 4)).toEqual({ low: -1, high: 9 });
  expect(withSystematic({ low: 1, high: 7 }, 0)).toEqual({ low: 1, high: 7 });
});
