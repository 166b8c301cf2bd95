import type { Joint } from '../../src/core/measures/body.ts';
import { SIDES, type Side } from '../../src/core/sides.ts';
import { localMaxima, type Peak } from '../../src/core/signal/peaks.ts';
import { findRhythm } from '../../src/core/signal/rhythm.ts';
import type { Timed } from '../truth.ts';
import type { Filmed } from './detector.ts';

/** Strides from 135 a minute (of one foot) down to slow running. */
const STRIDE_PERIOD_RANGE_S = [0.44, 1.2] as const;
/** Two peaks of one foot closer than this share of its stride are one. */
const MIN_SPACING = 0.6;

export interface Strides {
  readonly peaks: readonly Peak[];
  readonly periodS: number;
}

/** The highest maximum of a foot's signal in every stride, in order of time; none without a rhythm. */
export function oncePerStride(timesS: Float64Array, values: Float64Array): Strides {
  const rhythm = findRhythm(timesS, values, STRIDE_PERIOD_RANGE_S);
  if (!rhythm) return { peaks: [], periodS: Number.NaN };
  const peaks = spacedPeaks(localMaxima(timesS, values), MIN_SPACING * rhythm.periodS);
  return { peaks, periodS: rhythm.periodS };
}

/** The highest peaks that keep a distance from every higher one, in order of time. */
export function spacedPeaks(peaks: readonly Peak[], minSpacingS: number): readonly Peak[] {
  const kept: Peak[] = [];
  for (const peak of peaks.toSorted((a, b) => b.value - a.value)) {
    if (kept.every(({ timeS }) => Math.abs(timeS - peak.timeS) >= minSpacingS)) kept.push(peak);
  }
  return kept.sort((a, b) => a.timeS - b.timeS);
}

/** A joint's height in the picture, pixels, + down, [frame]. */
export const downPx = ({ path }: Filmed, side: Side, joint: Joint): Float64Array => path(`${side}${joint}`).y;

/** A joint's place along the direction of running, pixels, + forward, [frame]; only from the side. */
export const forwardPx = ({ path, facing }: Filmed, side: Side, joint: Joint): Float64Array =>
  path(`${side}${joint}`).x.map((x) => facing * x);

/** Each foot on its own, both together in order of time. */
export const eachFoot = (find: (side: Side) => readonly number[]): readonly Timed[] =>
  SIDES.flatMap((side) => find(side).map((timeS) => ({ side, timeS }))).sort((a, b) => a.timeS - b.timeS);
