import { SIDES, type Side } from '../../../core/sides.ts';
import type { Difference } from '../../../core/trial.ts';
import type { Estimate } from '../../components/Estimates.tsx';
import { halfWidth } from '../../format.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';

export interface KeyFigure {
  readonly key: string;
  readonly side: Side | null;
  /** Before and after, or the one that is there. */
  readonly estimates: readonly Estimate[];
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
    estimates: results.map(({ summary }) => ({
      value: summary[side].mean,
      half: halfWidth(summary[side].ci95),
    })),
    isDifference: false,
    change: changes?.[side] ?? null,
  }));
  const asymmetry = {
    key: 'leftMinusRight',
    side: null,
    estimates: results.map(({ leftMinusRight }) => ({
      value: leftMinusRight.value,
      half: halfWidth(leftMinusRight.ci95),
    })),
    isDifference: true,
    change: changes?.leftMinusRight ?? results[0]?.leftMinusRight ?? null,
  };
  return [...sides, asymmetry];
}
