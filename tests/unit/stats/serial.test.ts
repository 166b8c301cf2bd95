import { describe, expect, it } from 'vitest';
import { couplingOfMeans } from '../../../src/core/stats/coupling.ts';
import { serialInflation } from '../../../src/core/stats/serial.ts';
import { summarize, summarizeRun } from '../../../src/core/stats/summarize.ts';

const LH = [2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2.0, 1.9, 1.7, 2.2, 1.8, 3.2];
const TREND = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('values that follow each other', () => {
  it('widen the interval of their mean', () => {
    expect(serialInflation(TREND)).toBeCloseTo(2, 6);
    const [run, independent] = [summarizeRun(TREND), summarize(TREND)];
    expect(run.standardError! / independent.standardError!).toBeCloseTo(2, 6);
    expect(run.mean).toBe(independent.mean);
    expect(run.sd).toBe(independent.sd);
  });

  it('never narrow it: alternating values count as independent', () => {
    expect(serialInflation([1, 5, 1, 5, 1, 5, 1, 5])).toBe(1);
  });

  it('count by the first autocorrelation, corrected for short series', () => {
    const values = [2, 3, 2, 3, 1, 2, 0, 1, 1, 2];
    const raw = autocorrelation(values);
    const memory = raw + (1 + 3 * raw) / values.length;
    expect(memory).toBeGreaterThan(0.1);
    expect(memory).toBeLessThan(0.6);
    expect(serialInflation(values)).toBeCloseTo(Math.sqrt((1 + memory) / (1 - memory)), 10);
  });

  it('say nothing when they are few, or all the same', () => {
    expect(serialInflation([1, 2, 3, 4])).toBe(1);
    expect(serialInflation([2, 2, 2, 2, 2, 2])).toBe(1);
  });

  it('lose what was not seen', () => {
    expect(summarizeRun([Number.NaN, ...LH, Number.NaN])).toEqual(summarizeRun(LH));
  });
});

function autocorrelation(values: readonly number[]): number {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = (i: number) => values[i]! - centre;
  const own = values.reduce((sum, _, i) => sum + at(i) ** 2, 0);
  return values.slice(1).reduce((sum, _, i) => sum + at(i + 1) * at(i), 0) / own;
}

describe('sides that move together', () => {
  const side = (values: readonly number[], offsetS: number) =>
    values.map((value, i) => ({ timeS: 0.7 * i + offsetS, value }));
  const coupling = (left: readonly number[], right: readonly number[]) =>
    couplingOfMeans(
      { left: side(left, 0), right: side(right, 0.35) },
      { left: summarize(left), right: summarize(right) },
    );
  const up = [1, 2, 2.5, 4, 5, 5.5, 7];

  it('widen left − right when one rises as the other falls', () => {
    const down = up.map((value) => 8 - value);
    const { standardError } = summarize(up);
    expect(coupling(up, down)).toBeCloseTo(-(standardError! ** 2), 10);
  });

  it('never narrow it', () => {
    expect(coupling(up, up)).toBe(0);
  });

  it('are not guessed from few strides, nor from a side without spread', () => {
    expect(coupling([1, 2, 3, 4], [4, 3, 2, 1])).toBe(0);
    expect(coupling(up, [2, 2, 2, 2, 2, 2, 2])).toBeCloseTo(0, 12);
  });
});
