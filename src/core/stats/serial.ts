import { mean } from './mean.ts';

/** Beyond this a handful of steps can't tell a trend from a memory. */
const MAX_MEMORY = 0.6;
/** With fewer values their order says nothing. */
const MIN_VALUES = 5;

/**
 * By how much the standard error of a mean grows because values of one run follow each other: √((1 + ρ) / (1 − ρ))
 * with the first autocorrelation ρ, corrected for the bias of short series (Kendall 1954, Biometrika 41). Never below 1: order may widen
 * an interval, and does not narrow it. Chosen over a block bootstrap, which covers 80–90 % with 7–20 strikes where this
 * covers 86–93 % (docs/methods.md).
 *
 * @param values in order of time, none missing
 */
export function serialInflation(values: readonly number[]): number {
  const n = values.length;
  if (n < MIN_VALUES) return 1;
  const centre = mean(values);
  let [own, next] = [0, 0];
  for (let i = 0; i < n; i++) {
    own += (values[i]! - centre) ** 2;
    if (i > 0) next += (values[i]! - centre) * (values[i - 1]! - centre);
  }
  if (own === 0) return 1;
  const raw = next / own;
  const memory = Math.min(MAX_MEMORY, Math.max(0, raw + (1 + 3 * raw) / n));
  return Math.sqrt((1 + memory) / (1 - memory));
}
