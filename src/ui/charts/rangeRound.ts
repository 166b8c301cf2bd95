import type { Interval } from '../../core/trial.ts';

/** Least room above and below the lines of a chart, degrees. */
const MIN_MARGIN_DEG = 0.5;

/** A scale on which all of these values fit, with a little room; NaN counts nowhere. */
export function rangeRound(lists: readonly ArrayLike<number>[]): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const margin = Math.max(MIN_MARGIN_DEG, (high - low) * 0.08);
  return low <= high ? { low: low - margin, high: high + margin } : { low: -1, high: 1 };
}
