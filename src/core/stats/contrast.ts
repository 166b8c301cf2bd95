import type { Interval, SideSummary } from '../trial.ts';
import { t95 } from './t95.ts';

/** A weighted sum of means, with its interval and the smallest number of values behind any of them. */
export interface Contrast {
  /** null where a group has no values. */
  readonly value: number | null;
  /** From the spread of the values alone. null where a group has fewer than three. */
  readonly ci95: Interval | null;
  /** Of `ci95`; infinite where the values have no spread. */
  readonly degreesOfFreedom: number;
  readonly fewest: number;
}

/**
 * Σ weight · mean over groups with their own spreads, and its 95 % interval with Welch–Satterthwaite degrees of
 * freedom (Welch 1947, Biometrika 34). Two groups with weights 1 and −1 are Welch's difference of means;
 * four with 1, −1, −1, 1 are a difference of differences.
 *
 * @param coupling what the groups' means have in common adds to the variance of the sum, 0 where they are independent
 */
export function contrast(
  groups: readonly { readonly weight: number; readonly summary: SideSummary }[],
  coupling = 0,
): Contrast {
  const fewest = Math.min(...groups.map(({ summary }) => summary.n));
  const unknown = { ci95: null, degreesOfFreedom: Number.POSITIVE_INFINITY, fewest };
  if (fewest === 0) return { ...unknown, value: null };
  const value = groups.reduce((sum, { weight, summary }) => sum + weight * (summary.mean ?? 0), 0);
  if (fewest < 3) return { ...unknown, value };
  const variances = groups.map(({ weight, summary }) => weight ** 2 * (summary.standardError ?? 0) ** 2);
  const apart = variances.reduce((sum, part) => sum + part, 0);
  if (apart === 0) return { ...unknown, value, ci95: { low: value, high: value } };
  const variance = apart + coupling;
  const uncertain = variances.reduce(
    (sum, part, index) => sum + part ** 2 / ((groups[index]?.summary.n ?? 2) - 1),
    // A covariance is estimated from the strikes as well: the more of it, the nearer to a paired difference's n − 1.
    (coupling ** 2 + 2 * coupling * apart) / (fewest - 1),
  );
  const degreesOfFreedom = variance ** 2 / uncertain;
  const half = t95(degreesOfFreedom) * Math.sqrt(variance);
  return { value, ci95: { low: value - half, high: value + half }, degreesOfFreedom, fewest };
}

/** Mean of `a` minus mean of `b`; see {@link contrast}. */
export const differenceOfMeans = (a: SideSummary, b: SideSummary, coupling = 0): Contrast =>
  contrast(
    [
      { weight: 1, summary: a },
      { weight: -1, summary: b },
    ],
    coupling,
  );
