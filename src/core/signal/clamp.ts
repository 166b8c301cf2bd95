import { median } from '../stats/median.ts';
import { MAD_TO_SD } from './outliers.ts';

/** A sine reaches 1.35. */
const WIDEST_SD = 2;

/**
 * A movement to and fro round zero, with what lies outside of it held back to its edge: somebody who jumps off the
 * treadmill at the end of a clip must not drown the steps before. NaN stays NaN.
 */
export function clampToUsual(values: Float64Array): Float64Array {
  const usual = WIDEST_SD * MAD_TO_SD * median(Array.from(values, Math.abs).filter(Number.isFinite));
  return values.map((value) => Math.min(usual, Math.max(-usual, value)));
}
