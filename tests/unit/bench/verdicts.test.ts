import { describe, expect, it } from 'vitest';
import { simulate } from '../../../bench/verdicts/simulate.ts';

const shares = (trueChange: number, measures: number) =>
  [7, 14, 20].map((strikes) => simulate({ strikes, memory: 0.3, trueChange, measures }, 7).realShare);

describe('of 1,000 comparisons of recordings with errors of their own', () => {
  it('at most 5 % are called real where nothing changed, however many measures are looked at', () => {
    expect(Math.max(...shares(0, 1))).toBeLessThanOrEqual(0.05);
    expect(Math.max(...shares(0, 9))).toBeLessThanOrEqual(0.05);
  });

  it('at least 80 % are called real where the change is twice what can be detected', () => {
    expect(Math.min(...shares(2, 1))).toBeGreaterThanOrEqual(0.8);
  });
});
