import { describe, expect, it } from 'vitest';
import { type Judged, poolMeasure, scoreMeasure } from '../../../bench/scoring/measure.ts';

const ABOUT = { id: 'trunkSideBend', unit: 'deg', withheld: null, zeroUnknown: false } as const;

const value = (
  side: 'left' | 'right',
  truth: number,
  estimated: number | null,
  halfWidth: number | null = null,
): Judged => ({ side, trueTimeS: 0, true: truth, estimated, halfWidth });

describe('scoreMeasure', () => {
  it('counts what was asked and what was answered', () => {
    const score = scoreMeasure(ABOUT, [value('left', 1, 2), value('left', 1, null), value('right', 3, 3)]);
    expect(score).toMatchObject({ asked: 3, n: 2 });
    expect(score.answered).toBeCloseTo(2 / 3, 12);
    expect(scoreMeasure(ABOUT, [value('left', 1, null)])).toMatchObject({ n: 0, answered: 0, mae: null });
  });

  it('takes left − right as estimated against true, sides kept apart', () => {
    const { leftMinusRight } = scoreMeasure(ABOUT, [
      value('left', 6, 5),
      value('left', 8, 5),
      value('right', 2, 3),
      value('right', 2, 3),
    ]);
    expect(leftMinusRight).toEqual({ estimated: 2, true: 5, error: -3 });
  });

  it('has no left − right where a side has no answer', () => {
    expect(scoreMeasure(ABOUT, [value('left', 6, 5), value('right', 2, null)]).leftMinusRight).toBeNull();
    expect(scoreMeasure(ABOUT, [value('left', 6, 5)]).leftMinusRight).toBeNull();
  });

  it('puts "always zero" and "the clip’s mean" beside its own error', () => {
    const score = scoreMeasure(ABOUT, [value('left', 4, 4), value('left', 6, 6), value('right', -2, -2)]);
    expect(score.mae).toBe(0);
    expect(score.zeroMae).toBeCloseTo(4, 12);
    // The mean is 8/3.
    expect(score.meanMae).toBeCloseTo((4 / 3 + 10 / 3 + 14 / 3) / 3, 12);
  });

  it('counts the true values inside the stated interval, ends included', () => {
    const { interval } = scoreMeasure(ABOUT, [
      value('left', 1, 2, 1),
      value('left', 1, 2.1, 1),
      value('right', 1, -0.5, 2),
      value('right', 1, null, 2),
    ]);
    expect(interval?.n).toBe(3);
    expect(interval?.coverage).toBeCloseTo(2 / 3, 12);
    expect(interval?.meanWidth).toBeCloseTo(8 / 3, 12);
  });

  it('says that no interval is stated, instead of a coverage of zero', () => {
    expect(scoreMeasure(ABOUT, [value('left', 1, 2)]).interval).toBeNull();
  });
});

describe('poolMeasure', () => {
  it('pools strikes, and keeps each clip’s own mean', () => {
    const near = scoreMeasure(ABOUT, [value('left', 10, 11), value('left', 12, 13)]);
    const far = scoreMeasure(ABOUT, [value('left', 50, 47), value('left', 52, 49)]);
    const both = poolMeasure([near, far]);
    expect(both.mae).toBeCloseTo(2, 12);
    expect(both.bias).toBeCloseTo(-1, 12);
    expect(both.meanMae).toBeCloseTo(1, 12);
    expect(both.leftMinusRight).toBeNull();
  });
});
