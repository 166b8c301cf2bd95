import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { readMeasure } from '../../../src/core/measures/read.ts';
import { allResults, measureResult } from '../../../src/core/measures/result.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';
import { leaning } from '../../fixtures/analyticTrial.ts';

const lean = MEASURES.find(({ id }) => id === 'trunkSideBend')!;
const KNOWN = { singleStrike: 2, sideMean: 1, leftMinusRight: 0.5 };
const UNKNOWN = { singleStrike: null, sideMean: null, leftMinusRight: null };
const gait = analyticGait(leaning(6.2, 2.1));
const reading = readMeasure(lean, gait);

describe('the result of a measure', () => {
  it('holds means of both sides and left minus right', () => {
    const result = measureResult(lean, reading, 'posterior', KNOWN);
    expect(result.summary.left.n).toBe(10);
    expect(result.summary.left.mean).toBeCloseTo(6.2, 6);
    expect(result.summary.right.mean).toBeCloseTo(2.1, 6);
    expect(result.both.n).toBe(20);
    expect(result.leftMinusRight.value).toBeCloseTo(4.1, 6);
    expect(result.leftMinusRight.verdict).toBe('real');
  });

  it('calls nothing real while it has not been measured how far it may be off', () => {
    const result = measureResult(lean, reading, 'posterior', UNKNOWN);
    expect(result.leftMinusRight).toMatchObject({
      verdict: 'unclear',
      reason: expect.stringContaining('has not been measured'),
    });
  });

  it('puts what is systematic into the interval of a mean', () => {
    const { summary } = measureResult(lean, reading, 'posterior', KNOWN);
    const alone = measureResult(lean, reading, 'posterior', UNKNOWN).summary;
    const half = ({ ci95 }: typeof summary.left) => (ci95!.high - ci95!.low) / 2;
    expect(half(summary.left)).toBeCloseTo(Math.hypot(half(alone.left), 1), 6);
  });

  it('is unclear with few strikes', () => {
    const short = analyticGait(leaning(6.2, 2.1), { durationS: 3 });
    const result = measureResult(lean, readMeasure(lean, short), 'posterior', KNOWN);
    expect(result.summary.left.n).toBeLessThan(7);
    expect(result.leftMinusRight.verdict).toBe('unclear');
  });

  it('of a withheld measure has its reason and no number', () => {
    const side = allResults(analyticGait(RUNNER, { view: 'left' })).trunkSideBend!;
    expect(side.withheld?.code).toBe('wrongView');
    expect(side.summary.left).toEqual({ n: 0, mean: null, sd: null, standardError: null, ci95: null });
    expect(side.leftMinusRight).toMatchObject({ value: null, verdict: null, reason: side.withheld?.message });
  });

  it('never compares left and right where the zero is not known', () => {
    const result = measureResult({ ...lean, kind: 'change' }, reading, 'posterior', KNOWN);
    expect(result.leftMinusRight).toMatchObject({ value: null, verdict: null });
    expect(result.summary.left.mean).toBeCloseTo(6.2, 6);
  });

  it('says that cadence has no sides', () => {
    const { cadence } = allResults(gait);
    expect(cadence!.both.mean).toBeCloseTo(120 / 0.7, 6);
    expect(cadence!.leftMinusRight.value).toBeNull();
  });

  it('names the side that has no values', () => {
    const oneLeg = { ...gait, strikes: { left: gait.strikes.left, right: [] } };
    const result = measureResult(lean, readMeasure(lean, oneLeg), 'posterior', KNOWN);
    expect(result.leftMinusRight).toMatchObject({
      value: null,
      reason: 'There is no value of the right side.',
    });
  });

  it('covers the registry in its order', () => {
    expect(Object.keys(allResults(gait))).toEqual(MEASURES.map(({ id }) => id));
  });
});
