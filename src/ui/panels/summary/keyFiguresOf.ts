import { SIDES, type Side } from '../../../core/sides.ts';
import type { Difference } from '../../../core/trial.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';

export interface KeyFigure {
  readonly key: string;
  readonly side: Side | null;
  /** Before and after, or the one that is there. */
  readonly values: readonly (number | null)[];
  readonly isDifference: boolean;
  /** What may be said of the change, or of the difference where there is one clip. */
  readonly change: Difference | null;
}

export function keyFigures(measureId: string, outcome: Outcome): readonly KeyFigure[] {
  const results = measuredResults(outcome, measureId).map(({ result }) => result);
  const changes = results.length > 1 ? outcome.comparison?.measures[measureId] : undefined;
  const sides = SIDES.map((side) => ({
    key: side,
    side,
    values: results.map(({ summary }) => summary[side].mean),
    isDifference: false,
    change: changes?.[side] ?? null,
  }));
  const asymmetry = {
    key: 'leftMinusRight',
    side: null,
    values: results.map(({ leftMinusRight }) => leftMinusRight.value),
    isDifference: true,
    change: changes?.leftMinusRight ?? results[0]?.leftMinusRight ?? null,
  };
  return [...sides, asymmetry];
}
