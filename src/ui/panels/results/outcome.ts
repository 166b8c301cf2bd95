import type { Comparison, MeasureResult, Trial } from '../../../core/trial.ts';
import { SLOTS, type Slot } from '../../../state/trials.ts';

/** What the results panels look at: one or two trials, and their comparison when there are two. */
export interface Outcome {
  readonly trials: Readonly<Record<Slot, Trial | null>>;
  readonly comparison: Comparison | null;
}

export interface SlotTrial {
  readonly slot: Slot;
  readonly trial: Trial;
}

/** The trials that are there, in the order of the slots. */
export const presentTrials = ({ trials }: Outcome): readonly SlotTrial[] =>
  SLOTS.flatMap((slot) => {
    const trial = trials[slot];
    return trial ? [{ slot, trial }] : [];
  });

/** A measure's results where numbers stand. */
export function measuredResults(
  outcome: Outcome,
  measureId: string,
): readonly { readonly slot: Slot; readonly result: MeasureResult }[] {
  return presentTrials(outcome).flatMap(({ slot, trial }) => {
    const result = trial.measures[measureId];
    return result && !result.withheld ? [{ slot, result }] : [];
  });
}

/** The clips in which the camera's unknown level or direction forbids a measure, with the reason. */
export function forbiddenByCamera(
  outcome: Outcome,
  measureId: string,
): readonly { readonly slot: Slot; readonly why: string }[] {
  return presentTrials(outcome).flatMap(({ slot, trial }) => {
    const withheld = trial.measures[measureId]?.withheld;
    return withheld?.code === 'cameraUnknown' ? [{ slot, why: withheld.message }] : [];
  });
}

/** Why a measure has no number in any of the trials; null when at least one has. */
export function withheldEverywhere(outcome: Outcome, measureId: string): string | null {
  if (measuredResults(outcome, measureId).length > 0) return null;
  for (const { trial } of presentTrials(outcome)) {
    const message = trial.measures[measureId]?.withheld?.message;
    if (message) return message;
  }
  return 'This measure was not computed.';
}
