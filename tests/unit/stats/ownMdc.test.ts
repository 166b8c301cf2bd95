import { describe, expect, it } from 'vitest';
import { chiSquareLower5 } from '../../../src/core/ownMdc/chiSquare.ts';
import { ownMdc } from '../../../src/core/ownMdc/ownMdc.ts';

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
