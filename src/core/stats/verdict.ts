import type { Difference, Interval, Verdict } from '../trial.ts';
import { combined, type HalfWidth } from './combined.ts';
import type { Contrast } from './contrast.ts';
import { t95 } from './t95.ts';
import { tTail } from './tTail.ts';
import { withSystematic } from './withSystematic.ts';

/** Dingenen 2018: steps of a side that a mean needs before it stands still. */
const STRIKES_NEEDED = 7;

export interface Limits {
  /** Smallest detectable difference; null where nobody has published one. */
  readonly mdc: { readonly value: number; readonly source: string } | null;
  /** Half-width of the 95 % interval of what enters every strike alike; null where it has not been measured. */
  readonly systematic95: number | null;
  /** Said when `systematic95` is null: which part is not known. */
  readonly systematicUnknown: string;
  /** Writes a value with its unit. */
  readonly show: (value: number) => string;
}

/**
 * Whether a difference is real, by the rule of docs/methods.md. With the 95 % interval that holds both the spread
 * over strikes and the systematic part:
 *
 * - `real`: the interval leaves out 0 and the size exceeds the smallest detectable difference, which is widened by the
 *   spread over these strikes: two recordings of an unchanged runner differ by both (docs/methods.md);
 * - `withinNoise`: the interval lies inside ± the smallest detectable difference;
 * - `unclear`: everything else, and always below seven strikes a side, without a smallest detectable difference,
 *   or with an unknown systematic part.
 *
 * `verdict` is null only where there is no difference to judge. `ci95` holds the systematic part where it is
 * known, else the spread over strikes alone, and `reason` says so.
 */
export function judge(estimate: Contrast, limits: Limits): Difference {
  const { value, fewest } = estimate;
  const { mdc, systematic95, show } = limits;
  const spread = estimate.ci95 && { ...estimate, half: halfWidth(estimate.ci95) };
  const detectable = mdc && spread && combined(spread, mdc.value);
  const shared = {
    value,
    mdc: mdc?.value ?? null,
    mdcSource: mdc?.source ?? null,
    detectable: detectable?.half ?? null,
    p: null,
  };
  if (value === null) {
    return { ...shared, ci95: null, verdict: null, reason: 'There are no values to compare.' };
  }
  const ci95 =
    estimate.ci95 && systematic95 !== null ? withSystematic(estimate.ci95, systematic95) : estimate.ci95;
  const unclear = (reason: string): Difference => ({ ...shared, ci95, verdict: 'unclear', reason });

  if (fewest < STRIKES_NEEDED || ci95 === null) {
    return unclear(
      `One of the means rests on only ${fewest} ${fewest === 1 ? 'value' : 'values'}; each needs ${STRIKES_NEEDED} or more.`,
    );
  }
  if (mdc === null) return unclear('No smallest detectable difference is known for this measure.');
  if (systematic95 === null) {
    return unclear(`${limits.systematicUnknown} The interval holds the spread over strikes alone.`);
  }

  const { low, high } = ci95;
  const whole = spread && { ...combined(spread, systematic95), half: halfWidth(ci95) };
  const p = whole && detectable && Math.max(chance(value, whole), chance(value, detectable));
  const judged = { ...shared, ci95, p };
  const limit = `${show(mdc.value)}, the smallest difference that two recordings can tell apart`;
  const said = (verdict: Verdict, reason: string): Difference => ({ ...judged, verdict, reason });
  if (-mdc.value < low && high < mdc.value) {
    return said('withinNoise', `The 95 % interval lies inside ±${limit}.`);
  }
  if (low <= 0 && high >= 0) {
    return said('unclear', `The 95 % interval includes zero and reaches beyond ±${limit}.`);
  }
  if (Math.abs(value) <= (shared.detectable ?? mdc.value)) {
    return said(
      'unclear',
      `The 95 % interval leaves out zero, but the size does not clearly exceed ${limit}.`,
    );
  }
  return said('real', `The 95 % interval leaves out zero, and the size exceeds ${limit}.`);
}

/** How often a value this far from zero comes about by chance alone, two-sided. */
function chance(value: number, { half, degreesOfFreedom }: HalfWidth): number {
  if (value === 0) return 1;
  return half === 0 ? 0 : tTail((value / half) * t95(degreesOfFreedom), degreesOfFreedom);
}

const halfWidth = ({ low, high }: Interval): number => (high - low) / 2;
