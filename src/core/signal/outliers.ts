import { median, medianSorted } from 'simple-statistics';

/** 1.4826 × the median absolute deviation is the standard deviation of a normal distribution. */
export const MAD_TO_SD = 1.4826;

/**
 * Hampel identifier: a sample further than `limitSd` robust standard deviations from the median of its
 * neighbourhood becomes NaN.
 *
 * Deviation from the textbook form: the neighbourhood is detrended by the line through its two halves' medians (of
 * value and of time, for a half may be cut short), for a running ankle moves fast and a plain median would throw away
 * the fastest, truest samples; and the spread has a floor, so that a still body does not lose samples to rounding.
 *
 * @param halfWidth samples on either side
 * @param floor smallest spread assumed, in the unit of `values`
 * @see Davies & Gather 1993, "The identification of multiple outliers", J Am Stat Assoc 88.
 */
export function rejectOutliers(
  values: Float64Array,
  { halfWidth, limitSd, floor }: { halfWidth: number; limitSd: number; floor: number },
): Float64Array {
  // Every half is the one before some sample and the one after another, so each is looked at once.
  const halves = Array.from({ length: values.length + halfWidth + 1 }, (_, k) =>
    goodPart(values, k - halfWidth, k),
  );
  return values.map((value, i) => {
    const before = halves[i];
    const after = halves[i + 1 + halfWidth];
    if (Number.isNaN(value) || !before || !after) return value;
    const slopePerSample = (after.value - before.value) / (after.index - before.index);
    const centre = before.value + slopePerSample * (i - before.index);
    const distance = Math.abs(value - centre);
    // The spread is never below its floor, so most samples need no spread.
    if (distance <= limitSd * floor) return value;
    const residuals = [...before.indices, ...after.indices].map((k) =>
      Math.abs(values[k]! - centre - slopePerSample * (k - i)),
    );
    const spread = Math.max(floor, MAD_TO_SD * median(residuals));
    return distance > limitSd * spread ? Number.NaN : value;
  });
}

/** Medians of the numbers from one sample up to another, both kept inside the series; null with under two. */
function goodPart(values: Float64Array, from: number, to: number) {
  const indices: number[] = [];
  for (let k = Math.max(0, from); k < Math.min(values.length, to); k++) {
    if (!Number.isNaN(values[k])) indices.push(k);
  }
  if (indices.length < 2) return null;
  return { indices, index: medianSorted(indices), value: median(indices.map((k) => values[k]!)) };
}
