import type { Measure } from '../../../core/measures/measure.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { Difference } from '../../../core/trial.ts';
import { changeIsSpreadOnly } from '../../doubt.ts';
import { SLOT_LABEL } from '../../words.ts';
import { forbiddenByCamera, measuredResults, type Outcome } from '../results/outcome.ts';

export interface DifferenceLine {
  readonly key: string;
  readonly label: string;
  readonly side: Side | null;
  readonly difference: Difference;
  /** Its interval holds the spread over strikes alone. */
  readonly isSpreadOnly: boolean;
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
      isSpreadOnly: result.accuracy.leftMinusRight === null,
    })),
  };
}

/** Before against after, side by side and for the asymmetry itself. */
function changes(measure: Measure, outcome: Outcome): DifferenceGroup {
  const title = 'Change, before → after';
  const change = outcome.comparison?.measures[measure.id];
  const { before, after } = outcome.trials;
  // What the camera forbids is said once above, not for every line.
  const isForbidden = forbiddenByCamera(outcome, measure.id).length > 0;
  if (!change || !before || !after || isForbidden) return { title, lines: [] };
  const spreadOnly = changeIsSpreadOnly(measure, before, after);
  const isSpreadOnly = spreadOnly.change;
  if (!measure.sided) {
    return {
      title,
      lines: [{ key: 'both', label: 'Runner', side: null, difference: change.both, isSpreadOnly }],
    };
  }
  const sides = SIDES.map((side) => ({
    key: side,
    label: side,
    side,
    difference: change[side],
    isSpreadOnly,
  }));
  return {
    title,
    lines: [
      ...sides,
      {
        key: 'asymmetry',
        label: 'Left − right',
        side: null,
        difference: change.leftMinusRight,
        isSpreadOnly: spreadOnly.changeOfLeftMinusRight,
      },
    ],
  };
}

/** What may be said of a measure, in the order a person asks: did it change, and are the sides alike? */
export const differenceGroups = (measure: Measure, outcome: Outcome): readonly DifferenceGroup[] =>
  [changes(measure, outcome), asymmetries(measure, outcome)].filter(({ lines }) => lines.length > 0);
