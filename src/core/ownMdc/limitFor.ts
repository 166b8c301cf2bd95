import type { Measure } from '../measures/measure.ts';
import { formatValue } from '../measures/units.ts';
import { type OwnMdc, PAIRS_NEEDED } from './ownMdc.ts';

/**
 * The smallest detectable difference that holds for a measure: the clinic's own from ten pairs on, below that the larger
 * of its own and the published one. null where there is neither.
 */
export function limitFor(
  { mdc, unit }: Pick<Measure, 'mdc' | 'unit'>,
  own: OwnMdc | undefined,
): Measure['mdc'] {
  if (!own) return mdc;
  const ownSource = `own, from ${own.pairs} ${own.pairs === 1 ? 'pair' : 'pairs'} of clips`;
  if (own.pairs >= PAIRS_NEEDED || !mdc) return { value: own.value, source: ownSource };
  return own.value > mdc.value
    ? {
        value: own.value,
        source: `${ownSource}, which is larger than ${formatValue(mdc.value, unit)} (${mdc.source})`,
      }
    : { value: mdc.value, source: `${mdc.source}; ${ownSource}: ${formatValue(own.value, unit)}` };
}
