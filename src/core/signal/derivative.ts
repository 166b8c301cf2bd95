/**
 * Rate of change per second: the slope of the parabola through a sample and its two neighbours, so that uneven times
 * don't shift it; one-sided at the ends. NaN at a gap and next to it.
 */
export function derivative(timesS: Float64Array, values: Float64Array): Float64Array {
  const last = values.length - 1;
  const slope = (i: number): number => (values[i + 1]! - values[i]!) / (timesS[i + 1]! - timesS[i]!);
  return values.map((_, i) => {
    if (i === 0) return slope(0);
    if (i === last) return slope(last - 1);
    const beforeS = timesS[i]! - timesS[i - 1]!;
    const afterS = timesS[i + 1]! - timesS[i]!;
    return (slope(i - 1) * afterS + slope(i) * beforeS) / (beforeS + afterS);
  });
}
