/**
 * Value of a sampled series at any time, linear between the two samples round it.
 * NaN before the first and after the last sample, and where either neighbour is NaN.
 *
 * @param timesS strictly increasing, seconds, [n]
 * @param values [n]
 */
export const valueAt = (timesS: Float64Array, values: Float64Array, timeS: number): number =>
  valueBefore(firstIndexAtOrAfter(timesS, timeS), timesS, values, timeS);

/** @param after the first sample at or after the time */
function valueBefore(after: number, timesS: Float64Array, values: Float64Array, timeS: number): number {
  if (after >= timesS.length) return Number.NaN;
  if (timesS[after] === timeS) return values[after]!;
  if (after === 0) return Number.NaN;
  const t0 = timesS[after - 1]!;
  const t1 = timesS[after]!;
  const weight = (timeS - t0) / (t1 - t0);
  return values[after - 1]! * (1 - weight) + values[after]! * weight;
}

/** Index of the first sample at or after a time; the length when there is none. */
export function firstIndexAtOrAfter(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A series read at other times, which ascend: each is looked for from the one before. See {@link valueAt}. */
export function resample(timesS: Float64Array, values: Float64Array, atS: Float64Array): Float64Array {
  const read = new Float64Array(atS.length);
  let after = firstIndexAtOrAfter(timesS, atS[0] ?? 0);
  for (let i = 0; i < atS.length; i++) {
    while (after < timesS.length && timesS[after]! < atS[i]!) after += 1;
    read[i] = valueBefore(after, timesS, values, atS[i]!);
  }
  return read;
}
