import type { Measure } from '../measures/measure.ts';
import { formatValue } from '../measures/units.ts';
import { type OwnMdc, PAIRS_NEEDED } from './ownMdc.ts';
import type { OwnLimit } from './pair.ts';

type Limited = Pick<Measure, 'mdc' | 'unit'>;

/** The smallest detectable difference that holds for one side of a measure; see {@link held}. */
export const limitFor = ({ mdc, unit }: Limited, own: OwnMdc | undefined): Measure['mdc'] =>
  held(mdc, own, unit);

/**
 * What left − right of one clip is held against. Of one side twice recorded the difference holds two errors, and so does the difference of two sides once recorded:
 * without own pairs the same value stands for both.
 */
export const asymmetryLimitFor = ({ mdc, unit }: Limited, own: OwnLimit | undefined): Measure['mdc'] =>
  held(mdc, own?.leftMinusRight && ofOneClip(own.leftMinusRight), unit);

/** A limit for the change between two clips, for what is judged within one. */
export const ofOneClip = ({ value, pairs }: OwnMdc): OwnMdc => ({ value: value / Math.SQRT2, pairs });

/** What a change of left − right is held against: it holds the errors of two sides in two clips. */
export const asymmetryChangeLimitFor = ({ mdc, unit }: Limited, own: OwnLimit | undefined): Measure['mdc'] =>
  held(
    mdc && {
      value: mdc.value * Math.SQRT2,
      source: `√2 × ${formatValue(mdc.value, unit)}, for it holds two sides: ${mdc.source}`,
    },
    own?.leftMinusRight,
    unit,
  );

/**
 * The clinic's own limit from ten pairs on, below that the larger of its own and the published one. null where there is neither.
 */
function held(published: Measure['mdc'], own: OwnMdc | undefined, unit: Measure['unit']): Measure['mdc'] {
  if (!own) return published;
  const ownSource = `own, from ${own.pairs} ${own.pairs === 1 ? 'pair' : 'pairs'} of clips`;
  if (own.pairs >= PAIRS_NEEDED || !published) return { value: own.value, source: ownSource };
  return own.value > published.value
    ? {
        value: own.value,
        source: `${ownSource}, which is larger than ${formatValue(published.value, unit)} (${published.source})`,
      }
    : {
        value: published.value,
        source: `${published.source}; ${ownSource}: ${formatValue(own.value, unit)}`,
      };
}
