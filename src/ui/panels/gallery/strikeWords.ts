import type { Measure } from '../../../core/measures/measure.ts';
import { formatBare, formatSeconds, formatValue, NOT_MEASURED } from '../../format.ts';
import { SIDE_LABEL } from '../../words.ts';
import type { GalleryStrike } from './strikeRows.ts';

const NO_VALUE = { notSeen: 'not seen', notComplete: 'not complete', withheld: NOT_MEASURED } as const;

/** "3.1°", or why there is none; a long unit is left to the row's mean. */
export const shortValue = ({ value }: GalleryStrike, { unit }: Measure): string => {
  if (typeof value !== 'number') return NO_VALUE[value];
  return unit === 'deg' ? formatValue(value, unit) : formatBare(value, unit);
};

/** "left strike 5 before" */
export const strikeName = ({ slot, side, number }: GalleryStrike): string =>
  `${side} strike ${number} ${slot}`;

/** "Left strike 5 before, 1.32 s, trunk side-bend 3.1°, counted" */
export function strikeLabel(strike: GalleryStrike, { label, unit }: Measure): string {
  const { slot, side, number, timeS, value, isByHand, isLeftOut, isNearestMean } = strike;
  const words = typeof value === 'number' ? formatValue(value, unit) : NO_VALUE[value];
  return [
    `${SIDE_LABEL[side]} strike ${number} ${slot}`,
    formatSeconds(timeS),
    `${label.charAt(0).toLowerCase()}${label.slice(1)} ${words}`,
    ...(isByHand ? ['set by hand'] : []),
    ...(isNearestMean ? ['nearest to the mean'] : []),
    isLeftOut ? 'left out' : 'counted',
  ].join(', ');
}
