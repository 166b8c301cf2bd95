import { describe, expect, it } from 'vitest';
import { compareTrials } from '../../src/core/compare.ts';
import { chiSquareLower5 } from '../../src/core/ownMdc/chiSquare.ts';
import { asymmetryChangeLimitFor, asymmetryLimitFor, limitFor } from '../../src/core/ownMdc/limitFor.ts';
import { ownMdc } from '../../src/core/ownMdc/ownMdc.ts';
import { baselinePair, type OwnLimits, ownLimits } from '../../src/core/ownMdc/pair.ts';
import { withOwnLimits } from '../../src/core/ownMdc/withOwnLimits.ts';
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

  it('decides whether left and right differ, and by how much their difference must change', () => {
    const own: OwnLimits = {
      trunkSideBend: { value: 8, pairs: 12, leftMinusRight: { value: 2.1 * Math.SQRT2, pairs: 11 } },
    };
    const trial = leaningTrial('before', 6.2, 2.1);
    const alone = trial.measures.trunkSideBend!.leftMinusRight;
    const judged = withOwnLimits(trial, own).measures.trunkSideBend!;
    expect(alone.mdc).toBe(2.3);
    expect(judged.leftMinusRight).toMatchObject({
      value: alone.value,
      mdcSource: 'own, from 11 pairs of clips',
    });
    expect(judged.leftMinusRight.mdc).toBeCloseTo(2.1, 9);
    expect(judged.summary).toEqual(trial.measures.trunkSideBend!.summary);
    const change = compareTrials(trial, leaningTrial('after', 2.7, 2), own).measures.trunkSideBend!;
    expect(change.leftMinusRight.mdc).toBeCloseTo(2.1 * Math.SQRT2, 9);
    expect(change.left.mdc).toBe(8);
  });

  it('calls sides unlike that the published value did not, and takes back what it did', () => {
    const verdictWith = (value: number) =>
      withOwnLimits(leaningTrial('before', 6.2, 2.1), {
        trunkSideBend: { value, pairs: 12, leftMinusRight: { value: value * Math.SQRT2, pairs: 12 } },
      }).measures.trunkSideBend!.leftMinusRight.verdict;
    expect(verdictWith(1)).toBe('real');
    expect(verdictWith(9)).toBe('withinNoise');
  });

  it('leaves a trial as it is where the clinic has none, and what is withheld withheld', () => {
    const trial = leaningTrial('before', 6.2, 2.1);
    expect(withOwnLimits(trial, {})).toBe(trial);
    const judged = withOwnLimits(trial, { hipAdduction: { value: 2, pairs: 12 } });
    expect(judged.measures.hipAdduction).toEqual(trial.measures.hipAdduction);
    expect(judged.measures.trunkSideBend).toEqual(trial.measures.trunkSideBend);
  });

  it('of left − right is the larger of both below ten pairs, √2 of the published one for a change', () => {
    const few = { value: 1, pairs: 4, leftMinusRight: { value: 5, pairs: 4 } };
    expect(asymmetryLimitFor(measure, few)!.value).toBeCloseTo(5 / Math.SQRT2, 9);
    expect(asymmetryChangeLimitFor(measure, few)!.value).toBe(5);
    expect(asymmetryLimitFor(measure, undefined)).toEqual(measure.mdc);
    const published = asymmetryChangeLimitFor(measure, { value: 1, pairs: 12 })!;
    expect(published.value).toBeCloseTo(2.3 * Math.SQRT2, 9);
    expect(published.source).toMatch(/√2.*Dingenen/);
  });

  it('comes from pairs of clips, over both sides', () => {
    const pair = baselinePair('a', leaningTrial('before', 6, 2), leaningTrial('after', 5, 4));
    expect(pair.differences.trunkSideBend).toBeCloseTo(Math.sqrt((1 + 4) / 2), 6);
    expect(pair.differences.hipExternalRotation).toBeUndefined();
    // Left − right went from 4 to 1.
    expect(pair.asymmetries!.trunkSideBend).toBeCloseTo(-3, 6);
    expect(pair.asymmetries!.cadence).toBeUndefined();
    const own = ownLimits([pair]).trunkSideBend!;
    expect(own.pairs).toBe(1);
    // R: 1.96 * sqrt(2) * sqrt(3^2 / 2 / qchisq(0.05, 1))
    expect(own.leftMinusRight!.value).toBeCloseTo(93.77, 1);
  });

  it('is read from pairs that were counted before left − right was kept', () => {
    const { asymmetries: _, ...old } = baselinePair('a', leaningTrial('a', 6, 2), leaningTrial('b', 5, 4));
    expect(ownLimits([old]).trunkSideBend).toMatchObject({ pairs: 1 });
    expect(ownLimits([old]).trunkSideBend!.leftMinusRight).toBeUndefined();
  });
});
