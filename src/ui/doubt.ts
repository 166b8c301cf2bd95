import { changeAccuracy } from '../core/measures/accuracy.ts';
import type { Measure } from '../core/measures/measure.ts';
import { capitalized } from '../core/report/words.ts';
import type { MeasureResult, Trial } from '../core/trial.ts';
import { formatDoubt } from './format.ts';

/** What the panels say of how sure a number is, beyond its ±. */

/** Where ± can't hold more than that, because nobody has measured it for this measure. */
export const SPREAD_ONLY = 'spread only';
const HOLDS =
  '± holds the spread over strikes alone; how far camera and pose model may be off has not been measured there.';
/** For the head of a panel in which it is said. */
export const SPREAD_ONLY_MEANS = `Where it says “${SPREAD_ONLY}”, ${HOLDS}`;

/** Whether the ± of a side's mean holds the spread over strikes alone, in any of the clips. */
export const isSpreadOnly = (results: readonly MeasureResult[]): boolean =>
  results.some(({ accuracy }) => accuracy.sideMean === null);

/** The same for before → after, and for the change of left − right. */
export function changeIsSpreadOnly(
  measure: Measure,
  before: Trial,
  after: Trial,
): { readonly change: boolean; readonly changeOfLeftMinusRight: boolean } {
  const accuracy = changeAccuracy(measure, before.gait, after.gait);
  return {
    change: accuracy.change === null,
    changeOfLeftMinusRight: accuracy.changeOfLeftMinusRight === null,
  };
}

/** Which numbers of a measure have nothing but the spread over strikes in their ±; null where none has. */
function spreadOnlyNumbers(measure: Measure, trials: readonly Trial[]): 'all' | readonly string[] | null {
  const results = trials
    .flatMap(({ measures }) => measures[measure.id] ?? [])
    .filter(({ withheld }) => !withheld);
  const [before, after] = trials;
  const compares = results.length > 1 && before && after;
  const change = compares ? changeIsSpreadOnly(measure, before, after) : null;
  const numbers = [
    { name: 'the means', is: isSpreadOnly(results) },
    ...(measure.sided
      ? [{ name: 'left − right', is: results.some(({ accuracy }) => accuracy.leftMinusRight === null) }]
      : []),
    ...(change
      ? [{ name: 'the change', is: change.change || (measure.sided && change.changeOfLeftMinusRight) }]
      : []),
  ];
  const open = numbers.filter(({ is }) => is).map(({ name }) => name);
  if (open.length === 0) return null;
  return open.length === numbers.length ? 'all' : open;
}

/** "spread only", or for part of the numbers "spread only in the change"; null where ± holds all it should. */
export function spreadOnlyWords(measure: Measure, trials: readonly Trial[]): string | null {
  const numbers = spreadOnlyNumbers(measure, trials);
  if (numbers === null) return null;
  return numbers === 'all' ? SPREAD_ONLY : `${SPREAD_ONLY} in ${numbers.join(' and ')}`;
}

/** The same with what it means, as a sentence. */
export function spreadOnlySentence(measure: Measure, trials: readonly Trial[]): string | null {
  const words = spreadOnlyWords(measure, trials);
  return words && `${capitalized(words)}: ${HOLDS}`;
}

/** "± 1.6°" of the value at one strike, once for each clip where they differ; null where it is not known for all. */
export function strikeDoubt({ unit }: Measure, results: readonly MeasureResult[]): string | null {
  const halves = results.map(({ accuracy }) => accuracy.singleStrike);
  const words = halves.flatMap((half) => (half === null ? [] : [formatDoubt(half, unit)]));
  return words.length < halves.length ? null : [...new Set(words)].join(', ');
}
