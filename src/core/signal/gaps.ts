/** Frame times come from whole ticks of the file; a gap of just `maxGapS` must not hang on their rounding. */
const ROUNDING_S = 1e-6;

/**
 * Bridges short gaps by straight lines; longer gaps, and gaps at either end, stay NaN.
 *
 * @param timesS seconds, [n]
 * @param maxGapS longest time between the two good samples round a gap that is still bridged
 */
export function fillGaps(timesS: Float64Array, values: Float64Array, maxGapS: number): Float64Array {
  const filled = values.slice();
  let lastGood = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const isGap = lastGood >= 0 && i - lastGood > 1;
    if (isGap && timesS[i]! - timesS[lastGood]! <= maxGapS + ROUNDING_S) {
      const spanS = timesS[i]! - timesS[lastGood]!;
      for (let k = lastGood + 1; k < i; k++) {
        const weight = (timesS[k]! - timesS[lastGood]!) / spanS;
        filled[k] = values[lastGood]! * (1 - weight) + values[i]! * weight;
      }
    }
    lastGood = i;
  }
  return filled;
}
