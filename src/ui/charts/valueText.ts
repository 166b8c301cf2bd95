import type { Unit } from '../../core/measures/measure.ts';

/** A place along an axis: with its degree sign, and no more digits than it has. */
export const valueText =
  (unit: Unit) =>
  (value: number): string =>
    String(Number(value.toFixed(6))).replace('-', '−') + (unit === 'deg' ? '°' : '');
