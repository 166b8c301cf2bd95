import type { Measure } from '../../../core/measures/measure.ts';
import { type Outcome, withheldEverywhere } from '../results/outcome.ts';

export interface MeasureGroup {
  readonly id: string;
  readonly label: string;
  readonly measures: readonly Measure[];
}

const MOMENTS: readonly { readonly moment: Measure['moment']; readonly label: string }[] = [
  { moment: 'footStrike', label: 'At foot strike' },
  { moment: 'stance', label: 'Over stance' },
  { moment: 'stride', label: 'Over the stride' },
  { moment: 'step', label: 'Steps and timing' },
];

/** Measured ones by the moment they are read at; those without a number last, in one group. */
export function groupMeasures(measures: readonly Measure[], outcome: Outcome): readonly MeasureGroup[] {
  const isWithheld = ({ id }: Measure): boolean => withheldEverywhere(outcome, id) !== null;
  const measured = MOMENTS.map(({ moment, label }) => ({
    id: moment as string,
    label,
    measures: measures.filter((measure) => measure.moment === moment && !isWithheld(measure)),
  }));
  const withheld = { id: 'withheld', label: 'Not measured', measures: measures.filter(isWithheld) };
  return [...measured, withheld].filter((group) => group.measures.length > 0);
}
