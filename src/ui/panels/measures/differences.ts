import type { Measure } from '../../../core/measures/measure.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Difference } from '../../../core/trial.ts';
import { SLOT_LABEL } from '../../words.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';

export interface DifferenceLine {
  readonly key: string;
  readonly label: string;
  readonly side: Side | null;
  readonly difference: Difference;
}

export interface DifferenceGroup {
  readonly title: string;
  readonly lines: readonly DifferenceLine[];
}

/** Left against right within each clip. */
function asymmetries(measure: Measure, outcome: Outcome): DifferenceGroup {
  const results = measure.sided ? measuredResults(outcome, measure.id) : [];
  return {
    title: 'Left − right',
    lines: results.map(({ slot, result }) => ({
      key: slot,
      label: SLOT_LABEL[slot],
      side: null,
      difference: result.leftMinusRight,
    })),
  };
}

/** Before against after, side by side and for the asymmetry itself. */
function changes(measure: Measure, outcome: Outcome): DifferenceGroup {
  const title = 'Change, before → after';
  const change = outcome.comparison?.measures[measure.id];
  if (!change) return { title, lines: [] };
  if (!measure.sided) {
    return { title, lines: [{ key: 'both', label: 'Runner', side: null, difference: change.both }] };
  }
  const sides = SIDES.map((side) => ({ key: side, label: side, side, difference: change[side] }));
  return {
    title,
    lines: [
      ...sides,
      { key: 'asymmetry', label: 'Left − right', side: null, difference: change.leftMinusRight },
    ],
  };
}

/** What may be said of a measure, in the order a person asks: did it change, and are the sides alike? */
export const differenceGroups = (measure: Measure, outcome: Outcome): readonly DifferenceGroup[] =>
  [changes(measure, outcome), asymmetries(measure, outcome)].filter(({ lines }) => lines.length > 0);
