import { median as medianOf } from 'simple-statistics';
import { finite } from './finite.ts';

/** Median of the values that were measured; NaN without any. @example median([1, NaN, 3]) // 2 */
export function median(values: readonly number[]): number {
  const seen = finite(values);
  return seen.length === 0 ? Number.NaN : medianOf(seen as number[]);
}
