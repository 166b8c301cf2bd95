import { withAsymmetriesJudged } from '../measures/result.ts';
import type { Trial } from '../trial.ts';
import { asymmetryLimitFor } from './limitFor.ts';
import type { OwnLimits } from './pair.ts';

/** The trial with left against right held against the clinic's own limits, where it has some; else the very same trial. */
export function withOwnLimits(trial: Trial, own: OwnLimits): Trial {
  if (Object.keys(own).length === 0) return trial;
  const measures = withAsymmetriesJudged(trial.measures, trial.view, (measure) =>
    asymmetryLimitFor(measure, own[measure.id]),
  );
  return { ...trial, measures };
}
