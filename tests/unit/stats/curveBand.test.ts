import { describe, expect, it } from 'vitest';
import { curveBand, differingStretches } from '../../../src/core/stats/curveBand.ts';
import { normal, uniform } from '../../../src/core/stats/random.ts';

const POINTS = 101;

/** Strides of one runner: a wave, each with a smooth deviation of its own (SD about 1°). */
function strides(count: number, seed: number, bump: (percent: number) => number = () => 0) {
  const gauss = normal(uniform(seed));
  return Array.from({ length: count }, () => {
    const [a, b, c, d] = [gauss(), gauss(), gauss(), gauss()];
    return Float64Array.from({ length: POINTS }, (_, percent) => {
      const x = (2 * Math.PI * percent) / 100;
      const own = (a + b * Math.sin(x) + c * Math.cos(x) + d * Math.sin(2 * x)) / Math.sqrt(2.5);
      return 5 * Math.sin(x) + own + bump(percent);
    });
  });
}

const found = (before: Float64Array[], after: Float64Array[], systematic95 = 0) =>
  differingStretches(curveBand(before, after, systematic95)!);

describe('two curves over the stride', () => {
  it.each([7, 12, 20])(
    'of %d equal strides seldom differ anywhere',
    (count) => {
      const pairs = Array.from({ length: 200 }, (_, i) =>
        found(strides(count, 2 * i + 1), strides(count, 2 * i + 2)),
      );
      const wrong = pairs.filter((stretches) => stretches.length > 0).length;
      expect(wrong / 200).toBeLessThan(0.06);
    },
    60_000,
  );

  it('differ where they do, and not elsewhere', () => {
    const bump = (percent: number) =>
      percent > 30 && percent < 60 ? 3 * Math.sin((Math.PI * (percent - 30)) / 30) : 0;
    const stretches = found(strides(14, 1), strides(14, 2, bump));
    expect(stretches).toHaveLength(1);
    expect(stretches[0]!.from).toBeGreaterThanOrEqual(30);
    expect(stretches[0]!.to).toBeLessThanOrEqual(60);
  });

  it('do not differ by less than what a recording has alike in every stride', () => {
    const shifted = strides(14, 2, () => 2.5);
    expect(found(strides(14, 1), shifted).length).toBeGreaterThan(0);
    expect(found(strides(14, 1), shifted, 3.5)).toEqual([]);
  });

  it('have a band as wide at every point as R’s standard error of the difference there', () => {
    // R: a <- cbind(c(1,3,2,5,4), c(2,9,4,7,3)); b <- a + 10; se <- function(m) apply(m, 2, function(x) var(x) / 5)
    //    s <- sqrt(se(a) + se(b)); s[2] / s[1] is 1.843909: alike in both, the memory of the strides drops out
    const a = [
      [1, 2],
      [3, 9],
      [2, 4],
      [5, 7],
      [4, 3],
    ].map((stride) => Float64Array.from(stride));
    const b = a.map((stride) => stride.map((value) => value + 10));
    const { difference, half } = curveBand(a, b, 0)!;
    expect([...difference]).toEqual([10, 10]);
    expect(half[1]! / half[0]!).toBeCloseTo(1.843909, 5);
  });

  it('give the same band twice, and none from few strides', () => {
    expect(curveBand(strides(8, 1), strides(8, 2), 0)).toEqual(curveBand(strides(8, 1), strides(8, 2), 0));
    expect(curveBand(strides(4, 1), strides(8, 2), 0)).toBeNull();
  });
});
