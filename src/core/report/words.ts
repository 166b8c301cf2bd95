import type { Unit } from '../measures/measure.ts';
import { formatNumber, formatSigned, formatValue } from '../measures/units.ts';
import type { Change, Comparison, Interval, SideSummary, Verdict } from '../trial.ts';

/** What is said first, and what is said below it. */
export interface Summary {
  readonly headline: string;
  readonly details: readonly string[];
}

/** "a real change"; begins small, for the end of a sentence. */
export const CHANGE_VERDICT: Readonly<Record<Verdict, string>> = {
  real: 'a real change',
  withinNoise: 'no more than two recordings differ by anyway',
  unclear: 'whether it really changed is unclear',
};

export const ASYMMETRY_VERDICT: Readonly<Record<Verdict, string>> = {
  real: 'That is a real difference.',
  withinNoise: 'That is no more than two recordings differ by anyway.',
  unclear: 'Whether that is a real difference is unclear.',
};

/** "+1.8° (95 % interval 0.2 to 3.4°)"; without brackets where there is no interval. */
export function signedWithInterval(value: number, ci95: Interval | null, unit: Unit): string {
  const signed = formatSigned(value, unit);
  if (ci95 === null) return signed;
  return `${signed} (95 % interval ${formatNumber(ci95.low, unit)} to ${formatValue(ci95.high, unit)})`;
}

/** "6.2° (n = 12, SD 1.1)" */
export function meanWithSpread({ n, mean, sd }: SideSummary, unit: Unit): string {
  if (mean === null) return 'not seen';
  const spread = sd === null ? '' : `, SD ${formatNumber(sd, unit)}`;
  return `${formatValue(mean, unit)} (n = ${n}${spread})`;
}

/** "camera level and footwear": what forbids a verdict between two clips; null where nothing does. */
export function blockersOf({ differences }: Comparison): string | null {
  const names = differences.filter(({ matters }) => matters).map(({ what }) => what);
  return names.length === 0
    ? null
    : [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}

/** "the trunk leans left" → "The trunk leans left" */
export const capitalized = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** "6.2° before, 3.1° after: −3.1° (95 % interval …), a real change. Why." or only why there is no change. */
export function changeWords({ before, after, value, ci95, verdict, reason }: Change, unit: Unit): string {
  if (before === null || after === null || value === null || verdict === null) return reason;
  return (
    `${formatValue(before, unit)} before, ${formatValue(after, unit)} after: ` +
    `${signedWithInterval(value, ci95, unit)}, ${CHANGE_VERDICT[verdict]}. ${reason}`
  );
}
