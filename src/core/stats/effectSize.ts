import type { SideSummary } from '../trial.ts';

/**
 * A change in standard deviations from strike to strike: Hedges' g, with the spread of both clips pooled and the
 * correction for few values (Hedges 1981, J Educ Stat 6). It says how large a change is beside what a runner does from step to step,
 * not whether it is real. null below three values, and without any spread.
 */
export function effectSize(before: SideSummary, after: SideSummary): number | null {
  if (Math.min(before.n, after.n) < 3) return null;
  const degreesOfFreedom = before.n + after.n - 2;
  const pooled = Math.sqrt(
    ((before.n - 1) * (before.sd ?? 0) ** 2 + (after.n - 1) * (after.sd ?? 0) ** 2) / degreesOfFreedom,
  );
  if (pooled === 0) return null;
  const correction = 1 - 3 / (4 * degreesOfFreedom - 1);
  return (correction * ((after.mean ?? 0) - (before.mean ?? 0))) / pooled;
}
