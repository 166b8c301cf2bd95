import type { Unit } from '../core/measures/measure.ts';
import {
  formatNumber as formatDigits,
  formatValue as formatMeasured,
  formatSigned,
  unitName,
} from '../core/measures/units.ts';
import type { Interval } from '../core/trial.ts';

/** How the panels write numbers: core's units, and words where nothing was measured. */

export const NOT_MEASURED = 'not measured';

export const isMeasured = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

export const formatValue = (value: number | null | undefined, unit: Unit): string =>
  isMeasured(value) ? formatMeasured(value, unit) : NOT_MEASURED;

/** A difference: its sign is always written. */
export const formatChange = (value: number | null | undefined, unit: Unit): string =>
  isMeasured(value) ? formatSigned(value, unit) : NOT_MEASURED;

/** "3.1° to 5.2°"; a long unit is written once, at the end. */
export function formatInterval({ low, high }: Interval, unit: Unit): string {
  const first = unit === 'deg' ? formatMeasured(low, unit) : formatDigits(low, unit);
  return `${first} to ${formatMeasured(high, unit)}`;
}

/** "± 0.9°": half of an interval, or how far a value may be off. */
export const formatDoubt = (half: number, unit: Unit): string => `± ${formatMeasured(half, unit)}`;

export const halfWidth = (ci95: Interval | null): number | null => ci95 && (ci95.high - ci95.low) / 2;

/** Without the unit, for tables that name it once. */
export function formatBare(value: number, unit: Unit, sign: 'auto' | 'signed' = 'auto'): string {
  const digits = formatDigits(value, unit);
  return sign === 'signed' && value > 0 && Number(digits) !== 0 ? `+${digits}` : digits;
}

export const formatBareInterval = ({ low, high }: Interval, unit: Unit): string =>
  `${formatDigits(low, unit)} to ${formatDigits(high, unit)}`;

/** " In s." for charts whose axes have no room for the unit; degrees carry their sign. */
export const inUnit = ({ unit }: { readonly unit: Unit }): string =>
  unit === 'deg' ? '' : ` In ${unitName(unit)}.`;

/** A plain number with a real minus sign; never "−0.0". */
export function formatNumber(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

export const formatSeconds = (seconds: number, decimals = 2): string =>
  `${formatNumber(seconds, decimals)} s`;

/** "1 min 20 s" for waiting times. */
export function formatWait(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** "29.97 fps", and no decimals where they say nothing. */
export const formatFps = (fps: number): string => `${Number(fps.toFixed(2))} fps`;

export const formatShare = (share: number): string => `${Math.round(share * 100)} %`;

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "1.2 GB", in steps of a thousand as disks are sold. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value.toFixed(step > 1 && value < 10 ? 1 : 0)} ${units[step]}`;
}
