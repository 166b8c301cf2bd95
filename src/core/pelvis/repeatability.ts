import { valueAt } from '../signal/interpolate.ts';
import { mean } from '../stats/mean.ts';
import type { Stride } from '../stride.ts';

const POINTS = 50;

/**
 * Share of a curve's variance within the stride that all strides have in common, 0–1; NaN below two strides seen. Each
 * stride is stretched to the same length and taken about its own mean, so that slow drift does not count.
 *
 * @param values [frame]
 */
export function repeatability(
  timesS: Float64Array,
  values: Float64Array,
  strides: readonly Stride[],
): number {
  const curves = strides
    .filter(({ side }) => side === strides[0]?.side)
    .map(({ startS, endS }) =>
      Float64Array.from({ length: POINTS }, (_, i) =>
        valueAt(timesS, values, startS + ((endS - startS) * i) / POINTS),
      ),
    )
    .filter((curve) => curve.every(Number.isFinite))
    .map((curve) => {
      const middle = mean(curve);
      return curve.map((value) => value - middle);
    });
  if (curves.length < 2) return Number.NaN;
  const common = Float64Array.from({ length: POINTS }, (_, i) => mean(curves.map((curve) => curve[i]!)));
  const square = (curve: Float64Array) => mean(curve.map((value) => value ** 2));
  const own = mean(curves.map((curve) => square(curve.map((value, i) => value - common[i]!))));
  const all = mean(curves.map(square));
  return 1 - own / all;
}
