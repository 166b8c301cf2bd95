import { SIDES } from './sides.ts';
import type { Difference, MeasureResult, Trial } from './trial.ts';

/** A mean has an interval from here on. */
const LEAST_STRIKES_A_SIDE = 3;

const NOT_YET = 'The clip is still being analysed.';

/**
 * What may be said of a clip whose first frames alone are known: means with their intervals, and no verdict, which more
 * strikes can overturn.
 *
 * @param trial of those frames
 * @returns null while a side has too few foot strikes
 */
export function firstLook(trial: Trial): Trial | null {
  if (SIDES.some((side) => trial.gait.strikes[side].length < LEAST_STRIKES_A_SIDE)) return null;
  return {
    ...trial,
    measures: Object.fromEntries(
      Object.entries(trial.measures).map(([id, result]) => [id, withoutVerdict(result)]),
    ),
  };
}

const withoutVerdict = (result: MeasureResult): MeasureResult => ({
  ...result,
  leftMinusRight: undecided(result.leftMinusRight),
});

const undecided = (difference: Difference): Difference => ({
  ...difference,
  p: null,
  verdict: null,
  reason: difference.verdict === null ? difference.reason : NOT_YET,
});
