import { describe, expect, it } from 'vitest';
import { agreement } from '../../../src/core/stats/agreement.ts';
import { asymmetryIndices } from '../../../src/core/stats/asymmetryIndices.ts';
import { stridePairs } from '../../../src/core/stats/stridePairs.ts';
import { summarize } from '../../../src/core/stats/summarize.ts';
import type { MeasureResult } from '../../../src/core/trial.ts';

/** Peak flow by two meters, the worked example of Bland & Altman 1986: l/min. */
const WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
const MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

it('two readings agree as in Bland & Altman’s own example: −2.1, interval −22.0 to 17.8, SD 38.8', () => {
  const found = agreement(WRIGHT.map((value, i) => value - MINI[i]!))!;
  expect(found.n).toBe(17);
  // R: d <- a - b; m <- mean(d); s <- sd(d); c(m, t.test(d)$conf.int, m - 1.96*s, m + 1.96*s)
  expect(found.bias).toBeCloseTo(-2.1176471, 6);
  expect(found.biasCi95.low).toBeCloseTo(-22.0488377, 4);
  expect(found.biasCi95.high).toBeCloseTo(17.8135436, 4);
  expect(found.limits.low).toBeCloseTo(-78.0973016, 5);
  expect(found.limits.high).toBeCloseTo(73.8620075, 5);
  // R: h <- qt(.975, 16) * sqrt(3 * s^2 / 17); m ± 1.96*s ± h (in the paper, with 2 s: −114.3 to −45.1, 40.9 to 110.1)
  expect(found.lowerCi95.low).toBeCloseTo(-112.6191365, 3);
  expect(found.lowerCi95.high).toBeCloseTo(-43.5754668, 3);
  expect(found.upperCi95.low).toBeCloseTo(39.3401727, 3);
  expect(found.upperCi95.high).toBeCloseTo(108.3838423, 3);
});

it('two readings do not agree or disagree from fewer than three pairs', () => {
  expect(agreement([1, 2, Number.NaN])).toBeNull();
});

const STRIDE_S = 0.7;
const side = (values: readonly number[], offsetS: number) =>
  values.map((value, i) => ({ timeS: offsetS + i * STRIDE_S, value }));
const sides = (left: readonly number[], right: readonly number[]) => ({
  left: side(left, 0),
  right: side(right, STRIDE_S / 2),
});

describe('strides', () => {
  it('pair a left strike with the right one that follows it', () => {
    const pairs = stridePairs(sides([1, 2, 3], [10, 20, 30]));
    expect(pairs.map(({ left, right }) => [left.value, right.value])).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
  });

  it('lose a pair where one of the two was not seen, not found or left out', () => {
    const { left, right } = sides([1, Number.NaN, 3, 4], [10, 20, 30, 40]);
    const marked = right.map((value, i) => (i === 2 ? { ...value, leftOut: true } : value));
    expect(stridePairs({ left, right: marked })).toHaveLength(2);
    expect(stridePairs({ left, right: right.slice(1) }).map((pair) => pair.right.value)).toEqual([30, 40]);
  });
});

describe('the classical indices', () => {
  const result = (left: readonly number[], right: readonly number[]) =>
    ({
      values: sides(left, right),
      summary: { left: summarize(left), right: summarize(right) },
      leftMinusRight: { value: 0 },
    }) as unknown as MeasureResult;
  const LEFT = [0.352, 0.349, 0.355, 0.351, 0.35, 0.348, 0.353];
  const RIGHT = [0.331, 0.335, 0.333, 0.33, 0.336, 0.332, 0.334];

  it('are Robinson’s, Zifchock’s and Queen’s', () => {
    // R: l <- mean(L); r <- mean(R)
    //    200 * (l - r) / (l + r); (45 - atan(r / l) * 180 / pi) / 90 * 100; mean((L - R) / (max(0, L, R) - min(0, L, R))) * 100
    const found = asymmetryIndices(result(LEFT, RIGHT))!;
    expect(found.symmetryIndex).toBeCloseTo(5.3038213, 6);
    expect(found.symmetryAngle).toBeCloseTo(1.6878631, 6);
    expect(found.normalizedIndex).toBeCloseTo(5.110664, 6);
  });

  it('turn their sign in the mirror, and keep it where both sides are negative', () => {
    const there = asymmetryIndices(result(LEFT, RIGHT))!;
    const back = asymmetryIndices(result(RIGHT, LEFT))!;
    expect(back.symmetryIndex).toBeCloseTo(-there.symmetryIndex, 9);
    expect(back.symmetryAngle).toBeCloseTo(-there.symmetryAngle, 9);
    expect(back.normalizedIndex!).toBeCloseTo(-there.normalizedIndex!, 9);
    const negative = asymmetryIndices(
      result(
        LEFT.map((v) => -v),
        RIGHT.map((v) => -v),
      ),
    )!;
    expect(negative.symmetryIndex).toBeCloseTo(there.symmetryIndex, 9);
    expect(negative.normalizedIndex!).toBeCloseTo(there.normalizedIndex!, 9);
  });

  it('are not offered near zero, across it, or without an interval', () => {
    const spread = [-1, 1, 0.5, -0.5, 0.2];
    const around = (centre: number) => spread.map((value) => centre + value);
    expect(asymmetryIndices(result(around(1), around(6)))).toBeNull();
    expect(asymmetryIndices(result(around(-8), around(8)))).toBeNull();
    expect(asymmetryIndices(result([5, 6], around(8)))).toBeNull();
    expect(asymmetryIndices(result(around(10), around(8)))).not.toBeNull();
  });

  it('hold for a runner whose strikes are all the same', () => {
    expect(asymmetryIndices(result([2, 2, 2], [1, 1, 1]))!.symmetryIndex).toBeCloseTo(66.667, 3);
  });
});
