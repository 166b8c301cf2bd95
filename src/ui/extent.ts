import { remembered } from '../core/remembered.ts';
import type { Interval } from '../core/trial.ts';

/**
 * Least and greatest of the values that were seen; null where none was. Looked for once: a clip of ten minutes has
 * tens of thousands, and of most of them a correction changes nothing.
 */
const extentOf = remembered((values: Float64Array): Interval | null => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : null;
});

/** Of several; null where none was seen in any. */
export function extentOfAll(many: readonly Float64Array[]): Interval | null {
  const extents = many.flatMap((values) => extentOf(values) ?? []);
  if (extents.length === 0) return null;
  return {
    low: Math.min(...extents.map(({ low }) => low)),
    high: Math.max(...extents.map(({ high }) => high)),
  };
}
