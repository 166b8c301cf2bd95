import { finite } from '../stats/finite.ts';
import { mean } from '../stats/mean.ts';
import { chiSquareLower5 } from './chiSquare.ts';

/** Below this many pairs a clinic's own limit is held against the published one, and the larger counts. */
export const PAIRS_NEEDED = 10;

/** A smallest detectable difference from a clinic's own recordings. */
export interface OwnMdc {
  /** In the measure's unit. */
  readonly value: number;
  /** Pairs of baseline clips it rests on. */
  readonly pairs: number;
}

/**
 * Smallest detectable difference (95 %) from pairs of baseline clips of unchanged runners, the camera set up anew
 * between them: 1.96 · √2 · SEM, with SEM² = mean of d² / 2 pooled over runners (Bland & Altman 1996, BMJ 313). One pair is one degree of
 * freedom, so that few pairs say little: the upper 95 % limit of SEM is used (chi-square).
 *
 * @param differences second minus first recording of each pair, in the measure's unit; NaN where it was not measured
 * @returns null without pairs
 */
export function ownMdc(differences: readonly number[]): OwnMdc | null {
  const seen = finite(differences);
  if (seen.length === 0) return null;
  const semSquared = mean(seen.map((difference) => difference ** 2 / 2));
  const upper = (semSquared * seen.length) / chiSquareLower5(seen.length);
  return { value: 1.96 * Math.SQRT2 * Math.sqrt(upper), pairs: seen.length };
}
