import type { Difference } from '../trial.ts';

/** Where there is nothing to compare; `reason` says why. */
export const noDifference = (reason: string): Difference => ({
  value: null,
  ci95: null,
  mdc: null,
  mdcSource: null,
  detectable: null,
  p: null,
  verdict: null,
  reason,
});
