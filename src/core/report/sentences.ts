import { isSameClip, mayBeSwapped } from '../comparability.ts';
import { SAME_CLIP } from '../compare.ts';
import { mayRun } from '../events/activity.ts';
import { MEASURES } from '../measures/index.ts';
import { formatValue } from '../measures/units.ts';
import { VIEW_WORDS } from '../measures/viewWords.ts';
import { isFrontalView } from '../sides.ts';
import type { Comparison, Trial } from '../trial.ts';
import { oneFrontal, twoFrontal } from './frontalSentences.ts';
import { oneSagittal, twoSagittal } from './sagittalSentences.ts';
import type { Summary } from './words.ts';

/**
 * What one clip or two say, in plain words made from the numbers alone: left against right, before against after,
 * each with what may be said of it. It describes what was measured and never names a cause or an illness.
 */
export function headline(before: Trial | null, after: Trial | null, comparison: Comparison | null): Summary {
  if (before && after && comparison) return twoTrials(before, after, comparison);
  const trial = before ?? after;
  return trial ? oneTrial(trial) : { headline: 'No clip has been analysed yet.', details: [] };
}

function oneTrial(trial: Trial): Summary {
  const summary = oneOfItsKind(trial);
  return { ...summary, details: [...summary.details, ...cadenceOf(trial), ...notMeasured([trial])] };
}

/** Nobody asks which side leans more of somebody who stands: then it is said what was seen instead. */
function oneOfItsKind(trial: Trial): Summary {
  const [first] = trial.warnings;
  if (first && !mayRun(trial.activity)) {
    return { headline: first.message, details: [first.tip] };
  }
  return isFrontalView(trial.view) ? oneFrontal(trial) : oneSagittal(trial);
}

function twoTrials(before: Trial, after: Trial, comparison: Comparison): Summary {
  if (isSameClip(before, after)) return { ...oneTrial(before), headline: SAME_CLIP };
  if (before.view !== after.view) {
    return {
      headline: `The clips can’t be compared: before was filmed ${VIEW_WORDS[before.view]}, after ${VIEW_WORDS[after.view]}.`,
      details: [`Before: ${oneTrial(before).headline}`, `After: ${oneTrial(after).headline}`],
    };
  }
  const summary = isFrontalView(before.view)
    ? twoFrontal(before, after, comparison)
    : twoSagittal(before, comparison);
  return {
    ...summary,
    details: [
      ...(mayBeSwapped(before, after) ? [MAY_BE_SWAPPED] : []),
      ...summary.details,
      ...differenceWords(comparison),
      ...notMeasured([before, after]),
    ],
  };
}

/** "Improved" reads as "worse" then. */
export const MAY_BE_SWAPPED =
  'Going by their names, the two files may have changed places: then every change has the wrong sign.';

const differenceWords = ({ differences }: Comparison): readonly string[] =>
  differences.map(
    ({ what, before, after, matters }) =>
      `The clips differ in ${what}: ${before} before, ${after} after.${matters ? ' That alone can change the values.' : ''}`,
  );

function cadenceOf(trial: Trial): readonly string[] {
  const mean = trial.measures.cadence?.both.mean ?? null;
  return mean === null ? [] : [`Cadence: ${formatValue(mean, 'spm')}.`];
}

/** Angles at foot strike that this view would show but that no clip carries, so that nobody takes silence for zero. */
function notMeasured(trials: readonly Trial[]): readonly string[] {
  const missing = MEASURES.filter(
    ({ id, moment }) =>
      moment === 'footStrike' &&
      trials.every(({ measures }) => measures[id]?.withheld?.code === 'notCarried'),
  ).map(({ label }) => label.toLowerCase());
  return missing.length === 0 ? [] : [`Not measured in this version: ${missing.join(', ')}.`];
}
