import { describe, expect, it } from 'vitest';
import { compareTrials } from '../../src/core/compare.ts';
import { chiSquareLower5 } from '../../src/core/ownMdc/chiSquare.ts';
import { limitFor } from '../../src/core/ownMdc/limitFor.ts';
import { ownMdc } from '../../src/core/ownMdc/ownMdc.ts';
import { baselinePair, type OwnLimits, ownLimits } from '../../src/core/ownMdc/pair.ts';
import { leaningTrial } from '../fixtures/analyticTrial.ts';

/** R: qchisq(0.05, df) */
it.each([
  [1, 0.00393214],
  [5, 1.145476],
  [10, 3.940299],
  [35, 22.46502],
  [60, 43.18796],
])('chi-square falls below its value with 5 %% at %d degrees of freedom', (degreesOfFreedom, expected) => {
  expect(Math.abs(chiSquareLower5(degreesOfFreedom) / expected - 1)).toBeLessThan(0.001);
});

describe('a limit of one’s own', () => {
  it('is 1.96 · √2 · the upper limit of SEM over the pairs', () => {
    const differences = [1, -1, 2, -2, 0.5, -0.5, 1.5, -1.5, 1, -1];
    const sem = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0) / 10 / 2);
    const upper = sem * Math.sqrt(10 / 3.940299);
    expect(ownMdc(differences)).toMatchObject({ pairs: 10 });
    expect(ownMdc(differences)!.value).toBeCloseTo(1.96 * Math.SQRT2 * upper, 2);
  });

  it('says little from one pair, and says so by its size', () => {
    expect(ownMdc([1])!.value).toBeGreaterThan(20);
  });

  it('leaves out what was not measured', () => {
    expect(ownMdc([Number.NaN])).toBeNull();
    expect(ownMdc([1, Number.NaN, 2])!.pairs).toBe(2);
  });
});

describe('the limit that holds', () => {
  const measure = { mdc: { value: 2.3, source: 'Dingenen' }, unit: 'deg' } as const;

  it('is the published one without pairs, and the larger of both below ten', () => {
    expect(limitFor(measure, undefined)).toEqual(measure.mdc);
    expect(limitFor(measure, { value: 3, pairs: 4 })).toMatchObject({ value: 3 });
    expect(limitFor(measure, { value: 1, pairs: 4 })).toMatchObject({ value: 2.3 });
  });

  it('is the clinic’s own from ten pairs on, and where nobody published one', () => {
    expect(limitFor(measure, { value: 1, pairs: 10 })).toMatchObject({ value: 1 });
    expect(limitFor({ mdc: null, unit: 'deg' }, { value: 4, pairs: 3 })!.source).toContain('3 pairs');
  });

  it('decides what is real', () => {
    const [before, after] = [leaningTrial('before', 6.2, 2.1), leaningTrial('after', 2.7, 2)];
    const change = (own: OwnLimits) => compareTrials(before, after, own).measures.trunkSideBend!.left;
    expect(change({}).verdict).toBe('real');
    expect(change({ trunkSideBend: { value: 8, pairs: 12 } })).toMatchObject({
      mdc: 8,
      verdict: 'withinNoise',
    });
  });

  it('comes from pairs of clips, over both sides', () => {
    const pair = baselinePair('a', leaningTrial('before', 6, 2), leaningTrial('after', 5, 4));
    expect(pair.differences.trunkSideBend).toBeCloseTo(Math.sqrt((1 + 4) / 2), 6);
    expect(pair.differences.hipExternalRotation).toBeUndefined();
    expect(ownLimits([pair]).trunkSideBend!.pairs).toBe(1);
  });
});
