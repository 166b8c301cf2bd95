import {
  linearRegression,
  mean,
  quantile,
  sampleCorrelation,
  sampleStandardDeviation,
} from 'simple-statistics';

/** An estimate beside what is true, in one unit. */
export interface Pair {
  readonly estimated: number;
  readonly true: number;
}

/** How far estimates are from the truth, in their unit; null where there are too few to say. */
export interface ErrorSummary {
  readonly n: number;
  /** Mean of estimated − true. */
  readonly bias: number | null;
  /** Mean size of the error. */
  readonly mae: number | null;
  /** Spread of the errors round their mean (n − 1). */
  readonly sd: number | null;
  /** 95 % of the errors are no larger. */
  readonly p95: number | null;
  /** Correlation of estimated with true. */
  readonly r: number | null;
  /** Least-squares slope of estimated on true: 1 follows the truth, 0 ignores it. */
  readonly slope: number | null;
}

/** Pairs with a NaN are left out. `sd`, `r` and `slope` need three pairs, `r` and `slope` a truth that varies. */
export function summarizeErrors(all: readonly Pair[]): ErrorSummary {
  const pairs = all.filter((pair) => Number.isFinite(pair.estimated) && Number.isFinite(pair.true));
  const n = pairs.length;
  if (n === 0) return { n, bias: null, mae: null, sd: null, p95: null, r: null, slope: null };
  const errors = pairs.map((pair) => pair.estimated - pair.true);
  const sizes = errors.map(Math.abs);
  const shared = { n, bias: mean(errors), mae: mean(sizes), p95: quantile(sizes, 0.95) };
  if (n < 3) return { ...shared, sd: null, r: null, slope: null };
  return { ...shared, sd: sampleStandardDeviation(errors), ...trend(pairs) };
}

/** Spread below which a truth counts as constant: rounding of the truth files. */
const CONSTANT_BELOW = 1e-6;

/** How estimates follow the truth; null where the truth does not vary or there are under three. */
function trend(pairs: readonly Pair[]): Pick<ErrorSummary, 'r' | 'slope'> {
  if (pairs.length < 3) return { r: null, slope: null };
  const x = pairs.map((pair) => pair.true);
  const y = pairs.map((pair) => pair.estimated);
  if (sampleStandardDeviation(x) < CONSTANT_BELOW) return { r: null, slope: null };
  const r = sampleStandardDeviation(y) < CONSTANT_BELOW ? null : sampleCorrelation(x, y);
  return { r, slope: linearRegression(pairs.map((pair) => [pair.true, pair.estimated])).m };
}

/** Mean of the numbers that are there; null without any. */
export function meanOf(values: readonly number[]): number | null {
  const there = values.filter(Number.isFinite);
  return there.length === 0 ? null : mean(there);
}
