import { MEASURES } from '../measures/index.ts';
import { nearSide } from '../measures/seen.ts';
import { formatValue } from '../measures/units.ts';
import { VIEW_WORDS } from '../measures/viewWords.ts';
import type { Side } from '../sides.ts';
import type { Change, Comparison, Trial } from '../trial.ts';
import {
  blockersOf,
  CHANGE_VERDICT,
  changeWords,
  meanWithSpread,
  type Summary,
  signedWithInterval,
} from './words.ts';

const KNEE = 'kneeFlexion';

/** What a clip from the side is read for. */
const READ = [KNEE, 'thighAngle', 'peakThighExtension', 'overstride', 'trunkForwardLean'];
const READ_MEASURES = MEASURES.filter(({ id }) => READ.includes(id));

const ONE_LEG =
  'From the side one leg hides the other, so left and right can’t be compared; film from behind for that.';

/** One clip from the side: values of the leg that faces the camera. */
export function oneSagittal(trial: Trial, side: Side = nearLeg(trial)): Summary {
  const knee = trial.measures[KNEE];
  const mean = knee?.summary[side].mean ?? null;
  return {
    headline:
      mean === null
        ? `The ${side} leg could not be read. ${knee?.withheld?.message ?? ''}`.trim()
        : `Filmed ${VIEW_WORDS[trial.view]}: at ${side} foot strike the knee is bent by ${formatValue(mean, 'deg')}.`,
    details: [
      ONE_LEG,
      ...READ_MEASURES.flatMap(({ id, label, unit, positive }) => {
        const result = trial.measures[id];
        if (!result || result.withheld) return [];
        return [`${label}, ${side}: ${meanWithSpread(result.summary[side], unit)}; positive: ${positive}.`];
      }),
    ],
  };
}

/** Two clips from the same side: how the values of the leg that faces the camera changed. */
export function twoSagittal(before: Trial, comparison: Comparison): Summary {
  const side = nearLeg(before);
  const knee = comparison.measures[KNEE]?.[side];
  return {
    headline: knee ? kneeSentence(side, knee, blockersOf(comparison)) : `The ${side} leg was not measured.`,
    details: [
      ONE_LEG,
      ...READ_MEASURES.flatMap(({ id, label, unit }) => {
        const change = comparison.measures[id]?.[side];
        return change ? [`${label}, ${side}: ${changeWords(change, unit)}`] : [];
      }),
    ],
  };
}

function kneeSentence(
  side: Side,
  { before, after, value, ci95, verdict, reason }: Change,
  blockers: string | null,
): string {
  if (before === null || after === null || value === null || verdict === null) {
    return `The ${side} leg can’t be compared before and after. ${reason}`;
  }
  return (
    `At ${side} foot strike the knee is bent by ${formatValue(before, 'deg')} before and ` +
    `${formatValue(after, 'deg')} after, a change of ${signedWithInterval(value, ci95, 'deg')}: ${
      blockers === null
        ? CHANGE_VERDICT[verdict]
        : `the clips differ in ${blockers}, so whether it is real can’t be said`
    }.`
  );
}

const nearLeg = (trial: Trial): Side => nearSide(trial.view) ?? 'left';
