import type { Unit } from './measure.ts';

/** How a unit is written after a number, and how many decimals say something. */
const UNITS: Readonly<
  Record<Unit, { readonly suffix: string; readonly decimals: number; readonly name: string }>
> = {
  deg: { suffix: '°', decimals: 1, name: 'deg' },
  s: { suffix: ' s', decimals: 3, name: 's' },
  percent: { suffix: ' %', decimals: 1, name: '%' },
  spm: { suffix: ' steps/min', decimals: 1, name: 'steps/min' },
  bodyHeightPercent: { suffix: ' % of height', decimals: 1, name: '% of height' },
};

/** For column headers, in plain ASCII. */
export const unitName = (unit: Unit): string => UNITS[unit].name;

/** Whether a value is written as zero: 0.04° is "0.0°". */
export const roundsToZero = (value: number, unit: Unit): boolean =>
  Number(value.toFixed(UNITS[unit].decimals)) === 0;

/** A number to its unit's decimals with a true minus sign; never "−0.0". */
export const formatNumber = (value: number, unit: Unit): string =>
  (roundsToZero(value, unit) ? 0 : value).toFixed(UNITS[unit].decimals).replace('-', '−');

/** @example formatValue(-2.94, 'deg') // '−2.9°' */
export const formatValue = (value: number, unit: Unit): string =>
  formatNumber(value, unit) + UNITS[unit].suffix;

/** The same with a plus sign for what is above zero, as changes are written. */
export const formatSigned = (value: number, unit: Unit): string =>
  (value > 0 && !roundsToZero(value, unit) ? '+' : '') + formatValue(value, unit);
