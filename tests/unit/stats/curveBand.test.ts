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

  it('give the same band twice, and none from few strides', () => {
    expect(curveBand(strides(8, 1), strides(8, 2), 0)).toEqual(curveBand(strides(8, 1), strides(8, 2), 0));
    expect(curveBand(strides(4, 1), strides(8, 2), 0)).toBeNull();
  });
});
