import type { Interval } from '../trial.ts';

/**
 * Widens an interval by what more strikes can't average away: half-widths add as the root of their squares,
 * for the spread over strikes and the systematic part are independent (GUM, JCGM 100:2008, 5.1.2).
 */
export function withSystematic(ci95: Interval, systematic95: number): Interval {
  const middle = (ci95.low + ci95.high) / 2;
  const half = Math.hypot((ci95.high - ci95.low) / 2, systematic95);
  return { low: middle - half, high: middle + half };
}
