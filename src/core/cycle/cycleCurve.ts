import type { Gait } from '../gait.ts';
import type { Side } from '../sides.ts';
import { resample } from '../signal/interpolate.ts';
import { finite } from '../stats/finite.ts';
import { mean } from '../stats/mean.ts';
import { summarize } from '../stats/summarize.ts';
import type { Stride } from '../stride.ts';
import type { SideSummary, Trial } from '../trial.ts';
import { ownSideSign } from './ownSide.ts';
import { zeroKnown } from './zeroKnown.ts';

/** 0, 1, …, 100 % of the stride. */
const POINTS = 101;
/** More of a stride unseen than this, and its curve is not one of the mean's. */
const MAX_UNSEEN_SHARE = 0.2;
/** A point that fewer of the strides show than this would make the mean jump where strides drop out. */
const MIN_STRIDES_SHARE = 0.5;

/** An angle over the stride of one side: foot strike at 0 %, the same foot's next at 100 %. */
export interface CycleCurve {
  /** Strides that it is made of. */
  readonly n: number;
  /** Degrees, [101]; NaN where fewer than half of the strides were seen. */
  readonly mean: Float64Array;
  /** From stride to stride, degrees, [101]; NaN below two strides. */
  readonly sd: Float64Array;
  /** % of the stride; null where no toe-off was found, its SD below two. */
  readonly toeOffPercent: Pick<SideSummary, 'mean' | 'sd'>;
  /** What `mean` is counted from, in the side's own sign: 0 where that is known, else the curve's own mean, degrees. */
  readonly zeroDeg: number;
  readonly zeroKnown: boolean;
}

/** Whole strides of a series in the side's own sign, in order of time, degrees, [stride][101]; those with a gap left out. */
export function wholeStrides(
  trial: Pick<Trial, 'gait' | 'series'>,
  seriesName: string,
  side: Side,
): readonly Float64Array[] {
  const values = trial.series[seriesName];
  if (!values) return [];
  const sign = ownSideSign(seriesName, side);
  return countedStrides(trial.gait, side)
    .map((stride) => stretched(trial.gait.timesS, values, stride).map((value) => sign * value))
    .filter((curve) => curve.every(Number.isFinite));
}

/** The strides of a side that count: not those whose first strike a person left out. */
export function countedStrides({ strides, strikes }: Pick<Gait, 'strides' | 'strikes'>, side: Side) {
  const leftOut = new Set(strikes[side].filter((strike) => strike.leftOut).map(({ timeS }) => timeS));
  return strides.filter((stride) => stride.side === side && !leftOut.has(stride.startS));
}

/** A stride of a series stretched to 0–100 %, read between frames, [101]. */
function stretched(timesS: Float64Array, values: Float64Array, { startS, endS }: Stride): Float64Array {
  const atS = new Float64Array(POINTS);
  for (let point = 0; point < POINTS; point++) {
    const share = point / (POINTS - 1);
    atS[point] = startS * (1 - share) + endS * share;
  }
  return resample(timesS, values, atS);
}

/** Plain loops: a long clip has a thousand strides, and this runs on the page. */
function seenShare(curve: Float64Array): number {
  let seen = 0;
  for (const value of curve) if (Number.isFinite(value)) seen += 1;
  return seen / curve.length;
}

interface Spread {
  /** Strides that show the point. */
  readonly n: Uint32Array;
  readonly mean: Float64Array;
  /** Sample standard deviation (n − 1). */
  readonly sd: Float64Array;
}

/** Over strides, at each point, [101]; NaN where too few show it. Stride by stride, as they lie in the memory. */
function spreadOf(strides: readonly { readonly curve: Float64Array }[]): Spread {
  const n = new Uint32Array(POINTS);
  const sum = new Float64Array(POINTS);
  const squares = new Float64Array(POINTS);
  for (const { curve } of strides) {
    for (let point = 0; point < POINTS; point++) {
      const value = curve[point]!;
      if (!Number.isFinite(value)) continue;
      n[point]! += 1;
      sum[point]! += value;
    }
  }
  const mean = sum.map((total, point) => total / n[point]!);
  for (const { curve } of strides) {
    for (let point = 0; point < POINTS; point++) {
      const value = curve[point]!;
      if (Number.isFinite(value)) squares[point]! += (value - mean[point]!) ** 2;
    }
  }
  const sd = squares.map((total, point) => (n[point]! < 2 ? Number.NaN : Math.sqrt(total / (n[point]! - 1))));
  return { n, mean, sd };
}

const toeOffOf = ({ startS, endS, toeOffS }: Stride): number =>
  toeOffS === null ? Number.NaN : (100 * (toeOffS - startS)) / (endS - startS);

/**
 * Mean and spread of a series over a side's strides, each stretched to the same length; null where no stride was seen.
 * The sign is the side's own, see {@link ownSideSign}. Strides with more than a fifth unseen, and those that begin with
 * a strike left out, don't count.
 */
export function cycleCurve(
  trial: Pick<Trial, 'gait' | 'series' | 'measures'>,
  seriesName: string,
  side: Side,
): CycleCurve | null {
  const values = trial.series[seriesName];
  if (!values) return null;
  const sign = ownSideSign(seriesName, side);
  const seen = countedStrides(trial.gait, side)
    .map((stride) => ({ stride, curve: stretched(trial.gait.timesS, values, stride) }))
    .filter(({ curve }) => seenShare(curve) >= 1 - MAX_UNSEEN_SHARE);
  if (seen.length === 0) return null;
  const spread = spreadOf(seen);
  const isShown = (point: number): boolean => spread.n[point]! >= seen.length * MIN_STRIDES_SHARE;
  const toeOff = summarize(seen.map(({ stride }) => toeOffOf(stride)));
  const curve: CycleCurve = {
    n: seen.length,
    mean: spread.mean.map((value, point) => (isShown(point) ? sign * value : Number.NaN)),
    sd: spread.sd.map((value, point) => (isShown(point) ? value : Number.NaN)),
    toeOffPercent: { mean: toeOff.mean, sd: toeOff.sd },
    zeroDeg: 0,
    zeroKnown: true,
  };
  return zeroKnown(trial, seriesName) ? curve : aboutOwnMean(curve);
}

/** A curve whose height says nothing, or shall not: its shape and its spread stay. */
export function aboutOwnMean(curve: CycleCurve): CycleCurve {
  const zeroDeg = mean(finite(Array.from(curve.mean)));
  return {
    ...curve,
    mean: curve.mean.map((value) => value - zeroDeg),
    zeroDeg: curve.zeroDeg + zeroDeg,
    zeroKnown: false,
  };
}
