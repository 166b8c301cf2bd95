import { formatSigned, formatValue } from '../measures/units.ts';
import { USUAL_ASYMMETRY_DEG } from '../measures/usual.ts';
import { SIDES } from '../sides.ts';
import type { Comparison, Trial } from '../trial.ts';
import { isEqual, LEAN, type Lean, largerSide, leanClause, leanOf, seenFrom, whyNoLean } from './lean.ts';
import {
  ASYMMETRY_VERDICT,
  blockersOf,
  CHANGE_VERDICT,
  capitalized,
  changeWords,
  meanWithSpread,
  type Summary,
  signedWithInterval,
} from './words.ts';

/** One clip from behind or in front: left against right. */
export function oneFrontal(trial: Trial): Summary {
  const lean = leanOf(trial);
  if (!lean) {
    return { headline: `Left and right can’t be compared in this clip. ${whyNoLean(trial)}`, details: [] };
  }
  const { verdict } = lean.result.leftMinusRight;
  return {
    headline: [
      `${capitalized(leanClause(lean))}.`,
      isEqual(lean) && verdict === 'withinNoise'
        ? 'The two sides are as alike as can be measured.'
        : ASYMMETRY_VERDICT[verdict ?? 'unclear'],
    ].join(' '),
    details: leanDetails(lean).map(capitalized),
  };
}

/** Two clips of the same view, from behind or in front: how left against right changed. */
export function twoFrontal(before: Trial, after: Trial, comparison: Comparison): Summary {
  const first = leanOf(before);
  const second = leanOf(after);
  const changes = comparison.measures[LEAN];
  if (!first || !second || !changes) return oneUnread(before, after);
  return {
    headline: [
      `Before: ${leanClause(first)}.`,
      afterSentence(first, second),
      changeSentence(first, second, changes, blockersOf(comparison)),
    ].join(' '),
    details: [
      `Left strikes: ${changeWords(changes.left, 'deg')}`,
      `Right strikes: ${changeWords(changes.right, 'deg')}`,
      `Left − right: ${changeWords(changes.leftMinusRight, 'deg')}`,
      ...leanDetails(first).map((detail) => `Before: ${detail}`),
      ...leanDetails(second).map((detail) => `After: ${detail}`),
    ],
  };
}

function oneUnread(before: Trial, after: Trial): Summary {
  const [unreadName, unread] = leanOf(before) ? ['after', after] : ['before', before];
  const [readName, read] = leanOf(before) ? ['Before', leanOf(before)] : ['After', leanOf(after)];
  return {
    headline: `Before and after can’t be compared: the clip ${unreadName} gave no left and right. ${whyNoLean(unread)}`,
    details: read ? [`${readName}: ${leanClause(read)}.`] : [],
  };
}

/** "After: 1.2°." in the words of the sentence before it; the side is named where it is another. */
function afterSentence(before: Lean, after: Lean): string {
  if (isEqual(after)) return 'After: equally toward both striking sides.';
  const size = formatValue(Math.abs(after.leftMinusRight), 'deg');
  const side = largerSide(after);
  return isEqual(before) || side !== largerSide(before)
    ? `After: ${size} further toward the striking side at ${side} foot strike.`
    : `After: ${size}.`;
}

/**
 * What was larger counts as positive, so that a fall of the asymmetry is negative whichever side it was on. The
 * interval and the reason stand in the details: a headline is read at a glance.
 */
function changeSentence(
  before: Lean,
  after: Lean,
  changes: Comparison['measures'][string],
  blockers: string | null,
): string {
  const { value, verdict, reason } = changes.leftMinusRight;
  if (value === null || verdict === null) return reason;
  const side = isEqual(before) ? largerSide(after) : largerSide(before);
  const moved = `The asymmetry changed by ${formatSigned(seenFrom(side, value), 'deg')}`;
  if (blockers !== null) {
    return `${moved}, but the clips differ in ${blockers}, so whether that is a real change can’t be said.`;
  }
  if (verdict === 'unclear') {
    return `${moved}; whether that is a real change is unclear.${sidesReal(changes)}`;
  }
  if (verdict === 'withinNoise') return `${moved}: ${CHANGE_VERDICT.withinNoise}.${sidesReal(changes)}`;
  const smaller = Math.abs(after.leftMinusRight) < Math.abs(before.leftMinusRight);
  return `${moved}: ${CHANGE_VERDICT.real}, the two sides are ${smaller ? 'more' : 'less'} alike.`;
}

/** A side can be known to have changed while the difference of two sides, with the doubt of both, is not; or both alike. */
function sidesReal(changes: Comparison['measures'][string]): string {
  const real = SIDES.filter((side) => changes[side].verdict === 'real');
  const sizes = real.map((side) => formatSigned(changes[side].value ?? 0, 'deg'));
  if (real.length === 0) return '';
  return real.length === 1
    ? ` At ${real[0]} foot strike the change of ${sizes[0]} is real.`
    : ` The changes at ${real.join(' and ')} foot strike, ${sizes.join(' and ')}, are real.`;
}

/** Full sentences that begin small, so that "Before: " can stand in front. */
function leanDetails({ leftMinusRight, result }: Lean): readonly string[] {
  const { summary } = result;
  const isAway = SIDES.some((side) => (summary[side].mean ?? 0) < 0);
  const { ci95, reason } = result.leftMinusRight;
  const usual = USUAL_ASYMMETRY_DEG.value;
  const details = [
    `the trunk leans toward the striking side by ${meanWithSpread(summary.left, 'deg')} at left strikes and ${meanWithSpread(summary.right, 'deg')} at right strikes${isAway ? ' (minus: away from it)' : ''}.`,
    `left − right is ${signedWithInterval(leftMinusRight, ci95, 'deg')}. ${reason}`,
  ];
  return Math.abs(leftMinusRight) > usual
    ? [...details, `left and right differ by more than the ${usual}° that is usual in healthy runners.`]
    : details;
}
