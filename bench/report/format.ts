import type { Unit } from '../../src/core/measures/measure.ts';

const UNITS: Readonly<
  Record<Unit, { readonly scale: number; readonly decimals: number; readonly name: string }>
> = {
  deg: { scale: 1, decimals: 2, name: '°' },
  s: { scale: 1000, decimals: 1, name: 'ms' },
  percent: { scale: 1, decimals: 2, name: '%' },
  spm: { scale: 1, decimals: 2, name: '/min' },
  bodyHeightPercent: { scale: 1, decimals: 2, name: '% of height' },
};

/** Name of the unit that {@link inUnit} writes: seconds are shown as milliseconds. */
export const unitLabel = (unit: Unit): string => UNITS[unit].name;

/** A value in the unit that is shown, without its name; "–" where there is none. */
export const inUnit = (value: number | null, unit: Unit): string =>
  number(value === null ? null : value * UNITS[unit].scale, UNITS[unit].decimals);

/** With a true minus sign, and never "−0.0"; "–" where there is none. */
export function number(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? (0).toFixed(decimals) : text).replace('-', '−');
}

/** Milliseconds. */
export const ms = (value: number | null): string => number(value, 1);

/** A share as whole percent. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(100 * share)} %`;
