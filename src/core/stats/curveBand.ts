import { mean } from './mean.ts';
import { uniform } from './random.ts';
import { type Memory, memoryOf, standardErrorOfRun } from './serial.ts';

/** Redraws of the strides: the 95th of a hundred is stable to a few percent. */
const REDRAWS = 400;
const SEED = 1;
const LEVEL = 0.95;
/** The memory from stride to stride is looked for at every so many points. */
const MEMORY_EVERY = 10;
/** With fewer strides of a clip a redraw says nothing. */
const MIN_STRIDES = 5;

/** A curve of differences over the stride with a band that holds all of it at once. */
export interface CurveBand {
  /** After − before at every point. */
  readonly difference: Float64Array;
  /** Half of the width of the simultaneous 95 % band at every point. */
  readonly half: Float64Array;
}

/** A part of the curve, points from 0, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where in the stride two recordings differ: the difference of two mean curves with a simultaneous 95 % band (Degras 2017,
 * WIREs Comput Stat 9; the largest studentised deviation over the whole curve, from a
 * bootstrap of whole strides, widened for their order). A band
 * point by point would show a difference somewhere on every other pair of equal curves. The same data give the same band.
 *
 * @param before, after [stride][point], whole strides in order of time
 * @param systematic95 half-width of what every stride of a recording has alike, in the curves' unit
 * @returns null with fewer than five strides on a side
 */
export function curveBand(
  before: readonly Float64Array[],
  after: readonly Float64Array[],
  systematic95: number,
): CurveBand | null {
  if (Math.min(before.length, after.length) < MIN_STRIDES) return null;
  const [first, second] = [meanCurve(before), meanCurve(after)];
  const difference = second.map((value, point) => value - first[point]!);
  const errors = [standardErrors(before, first), standardErrors(after, second)];
  const memory = memoryOf([readings(before), readings(after)]);
  const grown = [growth(before, memory), growth(after, memory)];
  const standardError = difference.map((_, point) =>
    Math.hypot(errors[0]![point]! * grown[0]!, errors[1]![point]! * grown[1]!),
  );

  const next = uniform(SEED);
  const largest = Array.from({ length: REDRAWS }, () => {
    const [a, b] = [redrawn(before, next), redrawn(after, next)];
    const [meanA, meanB] = [meanCurve(a), meanCurve(b)];
    const [errorA, errorB] = [standardErrors(a, meanA), standardErrors(b, meanB)];
    let most = 0;
    for (let point = 0; point < difference.length; point++) {
      // Each redraw by its own spread (bootstrap-t): few strides often look steadier than they are.
      const error = Math.hypot(errorA[point]!, errorB[point]!);
      const deviation = Math.abs(meanB[point]! - meanA[point]! - difference[point]!) / (error || 1);
      if (deviation > most) most = deviation;
    }
    return most;
  }).sort((a, b) => a - b);
  const critical = largest[Math.ceil(LEVEL * REDRAWS) - 1]!;
  return { difference, half: standardError.map((error) => Math.hypot(critical * error, systematic95)) };
}

/** The stretches in which the band leaves out zero. */
export function differingStretches({ difference, half }: CurveBand): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let point = 0; point < difference.length; point++) {
    if (Math.abs(difference[point]!) <= half[point]!) continue;
    const last = stretches.at(-1);
    if (last?.to === point - 1) stretches[stretches.length - 1] = { ...last, to: point };
    else stretches.push({ from: point, to: point });
  }
  return stretches;
}

const redrawn = (strides: readonly Float64Array[], next: () => number): Float64Array[] =>
  strides.map(() => strides[Math.floor(next() * strides.length)]!);

/** The values at every so many points of the stride, each a run over the strides. */
const readings = (strides: readonly Float64Array[]): readonly number[][] =>
  Array.from({ length: Math.ceil(strides[0]!.length / MEMORY_EVERY) }, (_, i) =>
    strides.map((stride) => stride[i * MEMORY_EVERY]!),
  );

/** By how much the standard error of the mean curve grows because strides follow each other. */
const growth = (strides: readonly Float64Array[], memory: Memory | null): number =>
  mean(readings(strides).map((run) => standardErrorOfRun(run, memory) / standardErrorOfRun(run, null) || 1));

function meanCurve(strides: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(strides[0]!.length);
  for (const stride of strides)
    for (let point = 0; point < sum.length; point++) sum[point]! += stride[point]!;
  return sum.map((value) => value / strides.length);
}

function standardErrors(strides: readonly Float64Array[], mean: Float64Array): Float64Array {
  const squares = new Float64Array(mean.length);
  for (const stride of strides) {
    for (let point = 0; point < mean.length; point++) squares[point]! += (stride[point]! - mean[point]!) ** 2;
  }
  const n = strides.length;
  return squares.map((square) => Math.sqrt(square / (n - 1) / n));
}
