import { formatValue, roundsToZero } from '../measures/units.ts';
import { otherSide, type Side } from '../sides.ts';
import type { MeasureResult, Trial } from '../trial.ts';

/** The measure that left is held against right with: the one that key points carry from behind and in front. */
export const LEAN = 'trunkSideBend';

/** The trunk's lean toward the striking side, means over strikes, and left − right; degrees. */
export interface Lean {
  readonly left: number;
  readonly right: number;
  readonly leftMinusRight: number;
  /** What the numbers come from. */
  readonly result: MeasureResult;
}

/** null where a side was not read or the measure is withheld. */
export function leanOf(trial: Trial): Lean | null {
  const result = trial.measures[LEAN];
  if (!result) return null;
  const left = result.summary.left.mean;
  const right = result.summary.right.mean;
  const leftMinusRight = result.leftMinusRight.value;
  if (left === null || right === null || leftMinusRight === null) return null;
  return { left, right, leftMinusRight, result };
}

/** Why {@link leanOf} has nothing. */
export function whyNoLean(trial: Trial): string {
  const result = trial.measures[LEAN];
  return (
    result?.withheld?.message ?? result?.leftMinusRight.reason ?? 'The lean of the trunk was not measured.'
  );
}

/** The side whose strikes have the larger lean toward themselves. */
export const largerSide = ({ leftMinusRight }: Lean): Side => (leftMinusRight >= 0 ? 'left' : 'right');

export const isEqual = ({ leftMinusRight }: Lean): boolean => roundsToZero(leftMinusRight, 'deg');

/** "4.1° to the left": which way a lean goes, in the runner's own left and right. */
const leanWords = (towardsSide: number, side: Side): string =>
  `${formatValue(Math.abs(towardsSide), 'deg')} to the ${towardsSide >= 0 ? side : otherSide(side)}`;

/** Left against right as a clause: "at left foot strike the trunk leans 4.1° further to the left than …". */
export function leanClause(lean: Lean): string {
  if (isEqual(lean)) return 'at foot strike the trunk leans equally toward both striking sides';
  const more = largerSide(lean);
  const less = otherSide(more);
  const size = formatValue(Math.abs(lean.leftMinusRight), 'deg');
  if (lean.left >= 0 && lean.right >= 0) {
    return `at ${more} foot strike the trunk leans ${size} further to the ${more} than it leans ${less} at ${less} foot strike`;
  }
  return (
    `the trunk leans ${leanWords(lean.left, 'left')} at left foot strike and ` +
    `${leanWords(lean.right, 'right')} at right foot strike, so ${size} more toward the striking side on the ${more}`
  );
}

/** A left − right quantity as seen from one side: right − left where that is the right. */
export const seenFrom = (side: Side, leftMinusRight: number): number =>
  side === 'left' ? leftMinusRight : -leftMinusRight;
