import { describe, expect, it } from 'vitest';
import { summarizeErrors } from '../../../bench/scoring/errors.ts';
import { poolEvents, scoreEvents } from '../../../bench/scoring/events.ts';
import { matchEvents } from '../../../bench/scoring/match.ts';

const pairs = (...values: readonly (readonly [estimated: number, truth: number])[]) =>
  values.map(([estimated, truth]) => ({ estimated, true: truth }));

describe('summarizeErrors', () => {
  it('gives bias, size, spread, correlation and slope of known values', () => {
    // Errors 1, −1, 3, 1. Slope and r as R's lm and cor give them for x = 1..4, y = 2, 1, 6, 5.
    const summary = summarizeErrors(pairs([2, 1], [1, 2], [6, 3], [5, 4]));
    expect(summary.n).toBe(4);
    expect(summary.bias).toBeCloseTo(1, 12);
    expect(summary.mae).toBeCloseTo(1.5, 12);
    expect(summary.sd).toBeCloseTo(Math.sqrt(8 / 3), 12);
    expect(summary.slope).toBeCloseTo(1.4, 12);
    expect(summary.r).toBeCloseTo(7 / Math.sqrt(5 * 17), 12);
  });

  it('has the slope of estimated on true, not the other way round', () => {
    expect(summarizeErrors(pairs([0, 0], [1, 2], [2, 4])).slope).toBeCloseTo(0.5, 12);
  });

  it('puts p95 on the size of the errors', () => {
    const errors = Array.from({ length: 100 }, (_, i) => [-i, 0] as const);
    expect(summarizeErrors(pairs(...errors)).p95).toBeCloseTo(94.5, 0);
  });

  it('leaves out what is not there, and says nothing from nothing', () => {
    expect(summarizeErrors(pairs([Number.NaN, 1], [3, 1])).n).toBe(1);
    expect(summarizeErrors(pairs([Number.NaN, 1], [3, 1])).bias).toBe(2);
    expect(summarizeErrors([])).toMatchObject({ n: 0, bias: null, mae: null, sd: null, r: null });
  });

  it('has no slope where the truth does not vary, and no correlation where nothing does', () => {
    expect(summarizeErrors(pairs([1, 5], [2, 5], [3, 5]))).toMatchObject({ r: null, slope: null });
    expect(summarizeErrors(pairs([2, 1], [2, 2], [2, 3]))).toMatchObject({ r: null, slope: 0 });
  });
});

describe('scoreEvents', () => {
  const left = (timeS: number) => ({ side: 'left', timeS }) as const;
  const truths = [1, 2, 3, 4].map(left);
  const score = scoreEvents(matchEvents(truths, [1.02, 2.01, 2.5, 3.03].map(left), 5));

  it('counts found, missed and invented and gives times in milliseconds', () => {
    expect(score).toMatchObject({ n: 4, found: 3, missed: 1, invented: 1, atEdges: 0 });
    expect(score.errorMs.bias).toBeCloseTo(20, 9);
    expect(score.errorMs.sd).toBeCloseTo(10, 9);
  });

  it('pools clips by their events, not by their means', () => {
    const other = scoreEvents(matchEvents([left(1)], [left(0.94)], 5));
    const both = poolEvents([score, other]);
    expect(both).toMatchObject({ n: 5, found: 4, missed: 1, invented: 1 });
    expect(both.errorMs.bias).toBeCloseTo(0, 9);
    expect(both.errorMs.mae).toBeCloseTo(30, 9);
  });
});
