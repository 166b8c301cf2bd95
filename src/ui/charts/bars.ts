import type { Measure, MomentValue } from '../../core/measures/measure.ts';
import { SIDES, type Side } from '../../core/sides.ts';
import type { Interval, MeasureResult } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import { formatDoubt, formatInterval, formatValue, isMeasured } from '../format.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';

export interface SlotResult {
  readonly slot: Slot;
  readonly result: MeasureResult;
}

/** One bar of the chart: a mean with its interval and the strikes behind it, at a place along the axis. */
export interface Bar {
  readonly x: number;
  readonly slot: Slot;
  readonly side: Side | null;
  readonly mean: number;
  readonly ci95: Interval | null;
  readonly n: number;
  /** Half of the 95 % interval of one strike's value; null where it is not known. */
  readonly strike95: number | null;
  /** Those left out are shown, and are not in the mean. */
  readonly strikes: readonly MomentValue[];
  readonly label: string;
}

/** Distance of the two clips' bars from the middle of their side. */
const SLOT_OFFSET = 0.21;

const seenStrikes = (result: MeasureResult, sides: readonly Side[]): readonly MomentValue[] =>
  sides.flatMap((side) => result.values[side]).filter(({ value }) => Number.isFinite(value));

export const leftOutOf = ({ strikes }: Bar): number => strikes.filter(({ leftOut }) => leftOut).length;

/** Bars in reading order: left before, left after, right before, right after. Unmeasured ones are left out. */
export function barsOf(measure: Measure, results: readonly SlotResult[]): readonly Bar[] {
  const places: readonly (Side | null)[] = measure.sided ? SIDES : [null];
  return places.flatMap((side, place) =>
    results.flatMap(({ slot, result }, index) => {
      const { mean, ci95, n } = side ? result.summary[side] : result.both;
      if (!isMeasured(mean)) return [];
      const x = place + (results.length > 1 ? (index - 0.5) * 2 * SLOT_OFFSET : 0);
      const label = `${side ? SIDE_LABEL[side] : 'Runner'} ${SLOT_LABEL[slot].toLowerCase()}`;
      const strike95 = result.accuracy.singleStrike;
      const strikes = seenStrikes(result, side ? [side] : SIDES);
      return [{ x, slot, side, mean, ci95, n, strike95, strikes, label }];
    }),
  );
}

/** The chart in words. */
export function describeBars(measure: Measure, bars: readonly Bar[]): string {
  const parts = bars.map((bar) => {
    const { label, mean, ci95, n, strike95 } = bar;
    const leftOut = leftOutOf(bar);
    return `${label}: ${formatValue(mean, measure.unit)}${ci95 ? `, 95 % interval ${formatInterval(ci95, measure.unit)}` : ''}, ${n} values${strike95 === null ? '' : `, each ${formatDoubt(strike95, measure.unit)}`}${leftOut === 0 ? '' : `, and ${leftOut} left out`}`;
  });
  return `${measure.label}. ${parts.join('. ')}.`;
}
