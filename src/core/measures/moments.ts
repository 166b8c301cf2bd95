import type { Gait } from '../gait.ts';
import { type PerSide, perSide, type Side } from '../sides.ts';
import { firstIndexAtOrAfter, valueAt } from '../signal/interpolate.ts';
import type { Step, Stride } from '../stride.ts';
import type { MomentValue } from './measure.ts';

/** A series that belongs to a side, [frame]: side-normalised for trunk and pelvis, the side's own leg otherwise. */
export type SidedSeries = (gait: Gait, side: Side) => Float64Array;

type Values = PerSide<readonly MomentValue[]>;

/** More of a stretch unseen than this, and its largest value may be the one that is missing. */
const MAX_UNSEEN_SHARE = 0.2;

/** The series at each foot strike of its side, read between frames; NaN where a neighbouring frame is. */
export const atStrikes = (gait: Gait, series: SidedSeries): Values =>
  perSide((side) => {
    const values = series(gait, side);
    return gait.strikes[side].map(({ timeS }) => ({ timeS, value: valueAt(gait.timesS, values, timeS) }));
  });

/** One value of each step, given to the side whose strike begins it, at that strike. */
export const eachStep = (gait: Gait, read: (step: Step) => number): Values =>
  perSide((side) =>
    gait.steps
      .filter((step) => step.side === side)
      .map((step) => ({ timeS: step.startS, value: read(step) })),
  );

/** One value of each stride, at the strike that begins it. */
export const eachStride = (gait: Gait, read: (stride: Stride) => number): Values =>
  perSide((side) =>
    gait.strides
      .filter((stride) => stride.side === side)
      .map((stride) => ({ timeS: stride.startS, value: read(stride) })),
  );

type Reduce = (values: readonly number[]) => number;
export const largest: Reduce = (values) => Math.max(...values);
export const range: Reduce = (values) => Math.max(...values) - Math.min(...values);

/** One number of the series from each strike to the same foot's toe-off; NaN where no toe-off was found. */
export function overStance(gait: Gait, series: SidedSeries, reduce: Reduce): Values {
  const values = perSide((side) => series(gait, side));
  return eachStride(gait, ({ side, startS, toeOffS }) =>
    toeOffS === null ? Number.NaN : overStretch(gait.timesS, values[side], startS, toeOffS, reduce),
  );
}

/** One number of the series from each strike to the same foot's next. */
export function overStride(gait: Gait, series: SidedSeries, reduce: Reduce): Values {
  const values = perSide((side) => series(gait, side));
  return eachStride(gait, ({ side, startS, endS }) =>
    overStretch(gait.timesS, values[side], startS, endS, reduce),
  );
}

/**
 * One number of a stretch of a series: of its frames, and of its two ends read between frames.
 * NaN where more than a fifth of it was not seen.
 */
export function overStretch(
  timesS: Float64Array,
  values: Float64Array,
  startS: number,
  endS: number,
  reduce: Reduce,
): number {
  const inside = [valueAt(timesS, values, startS), valueAt(timesS, values, endS)];
  const end = firstIndexAtOrAfter(timesS, endS);
  for (let frame = firstIndexAtOrAfter(timesS, startS); frame < end; frame++) {
    inside.push(values[frame]!);
  }
  const seen = inside.filter(Number.isFinite);
  return seen.length < inside.length * (1 - MAX_UNSEEN_SHARE) ? Number.NaN : reduce(seen);
}
