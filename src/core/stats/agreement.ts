import type { Interval } from '../trial.ts';
import { finite } from './finite.ts';
import { summarize } from './summarize.ts';
import { t95 } from './t95.ts';
import { Z95 } from './z95.ts';

/** How far two readings of one thing lie apart: their mean difference, and the limits that 95 % of the differences lie between. */
export interface Agreement {
  readonly n: number;
  readonly bias: number;
  readonly biasCi95: Interval;
  readonly limits: Interval;
  /** 95 % intervals of the two limits. */
  readonly lowerCi95: Interval;
  readonly upperCi95: Interval;
}

/**
 * Bland & Altman 1986 (Lancet 327): mean ± 1.96 SD of the differences; a limit's variance is 3 s² / n.
 *
 * @param differences of pairs, NaN where one of the two was not seen
 * @returns null below three pairs
 */
export function agreement(differences: readonly number[]): Agreement | null {
  const { n, mean, sd, ci95 } = summarize(finite(differences));
  if (mean === null || sd === null || ci95 === null) return null;
  const reach = Z95 * sd;
  const doubt = t95(n - 1) * Math.sqrt((3 * sd ** 2) / n);
  const around = (limit: number): Interval => ({ low: limit - doubt, high: limit + doubt });
  return {
    n,
    bias: mean,
    biasCi95: ci95,
    limits: { low: mean - reach, high: mean + reach },
    lowerCi95: around(mean - reach),
    upperCi95: around(mean + reach),
  };
}
