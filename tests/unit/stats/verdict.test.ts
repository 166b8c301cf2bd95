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
    expect(verdict({ value: 8, ci95: null, fewest: 2 })).toBe('unclear');
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
    expect(judge({ value: null, ci95: null, fewest: 0 }, LIMITS)).toMatchObject({
      value: null,
      verdict: null,
    });
  });
});

it('widens an interval round its middle', () => {
  expect(withSystematic({ low: 1, high: 7 }, 4)).toEqual({ low: -1, high: 9 });
  expect(withSystematic({ low: 1, high: 7 }, 0)).toEqual({ low: 1, high: 7 });
});
