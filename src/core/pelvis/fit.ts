import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { MAD_TO_SD } from '../signal/outliers.ts';
import { slopes } from './image.ts';
import { patchIn } from './patch.ts';
import {
  emptyPlaces,
  LENGTHS,
  PARAMETER_COUNT,
  PARAMETERS,
  PATCH_COLUMNS,
  PATCH_ROWS,
  placePatch,
  steepness,
} from './surface.ts';

/** What a picture is compared with, and how that changes with each parameter. */
export interface Template {
  /** [channel, sample] */
  readonly patch: Float32Array;
  /** [channel, sample, parameter] */
  readonly steepness: Float32Array;
}

export function templateOf(patch: Float32Array): Template {
  const { right, down } = slopes(patch, PATCH_ROWS, PATCH_COLUMNS);
  return { patch, steepness: steepness(right, down) };
}

/** What is known before looking: values and standard uncertainties, [parameter]. */
export interface Prior {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** A picture of the pelvis and where the hip middle lies in it, samples from its middle. */
export interface Seen {
  readonly picture: Float32Array;
  readonly right: number;
  readonly down: number;
}

export interface Fitted {
  readonly parameters: Float64Array;
  /** Standard uncertainties as far as the picture's noise goes, [parameter]. */
  readonly sd: Float64Array;
  /** Spread of what the template does not explain, brightness. */
  readonly noise: number;
}

/** Neighbouring samples are blurred together, so that a dozen of them are worth one (measured on blurred noise). */
const SAMPLES_PER_INDEPENDENT = 12;
/** A difference of so many spreads counts half: shadows, hands, creases (Cauchy weights). */
const OUTLIER_SPREADS = 2.5;
/** For the spread of the differences some of them are enough. */
const SPREAD_STRIDE = 4;
const LEAST_NOISE = 1e-3;
/** A step smaller than this, samples at the patch's rim, ends the search. */
const SMALL_STEP = 0.02;
const REACH = PATCH_COLUMNS / 2;
const IS_LENGTH = PARAMETERS.map((name) => LENGTHS.includes(name));
/** The slopes' matrix changes little from round to round and costs most; the point where the search ends does not depend on it. */
const ROUNDS_PER_NORMAL = 3;

const places = emptyPlaces();

/**
 * Finds where the template lies in a picture: robust Gauss–Newton on brightness differences (Lucas & Kanade 1981 in the
 * form of Baker & Matthews 2004 with the template's slopes; Cauchy weights), with what is known before as a prior.
 */
export function fitPatch(
  { patch, steepness: slope }: Template,
  seen: Seen,
  start: Float64Array,
  prior: Prior,
  rounds: number,
): Fitted {
  const parameters = start.slice();
  const differences = new Float32Array(patch.length);
  const weights = new Float64Array(patch.length);
  let noise = LEAST_NOISE;
  let normal = new CholeskyDecomposition(Matrix.identity(PARAMETER_COUNT));
  for (let round = 0; round < rounds; round += 1) {
    placePatch(parameters, places);
    const found = patchIn(seen.picture, places, seen.right, seen.down);
    for (let i = 0; i < patch.length; i += 1) differences[i] = patch[i]! - found[i]!;
    const isNew = round % ROUNDS_PER_NORMAL === 0;
    // Of one age with the matrix: weights that grow while it stays would overshoot.
    if (isNew) noise = spread(differences) + LEAST_NOISE;
    weigh(differences, noise, weights);
    if (isNew) normal = new CholeskyDecomposition(normalMatrix(slope, weights, prior));
    const step = normal.solve(Matrix.columnVector(pullOf(slope, weights, differences, parameters, prior)));
    let largest = 0;
    for (let a = 0; a < PARAMETER_COUNT; a += 1) {
      const change = step.get(a, 0);
      parameters[a]! += change;
      largest = Math.max(largest, Math.abs(change) * (IS_LENGTH[a] ? 1 : REACH));
    }
    if (largest < SMALL_STEP) break;
  }
  const covariance = normal.solve(Matrix.identity(PARAMETER_COUNT));
  return { parameters, noise, sd: Float64Array.from(covariance.diagonal(), Math.sqrt) };
}

function spread(differences: Float32Array): number {
  const some = new Float32Array(Math.ceil(differences.length / SPREAD_STRIDE));
  for (let i = 0; i < some.length; i += 1) some[i] = Math.abs(differences[i * SPREAD_STRIDE]!);
  some.sort();
  return MAD_TO_SD * some[some.length >> 1]!;
}

/** How much each difference counts: the inverse of its variance, less the further off it is. */
function weigh(differences: Float32Array, noise: number, weights: Float64Array): void {
  const unit = 1 / (noise * noise * SAMPLES_PER_INDEPENDENT);
  const cut = 1 / (OUTLIER_SPREADS * noise) ** 2;
  for (let i = 0; i < differences.length; i += 1) {
    weights[i] = unit / (1 + cut * differences[i]! * differences[i]!);
  }
}

/** JᵀWJ and the prior's inverse variances. */
function normalMatrix(slope: Float32Array, weights: Float64Array, prior: Prior): Matrix {
  const n = PARAMETER_COUNT;
  const upper = new Float64Array(n * n);
  for (let i = 0; i < weights.length; i += 1) {
    const row = i * n;
    const weight = weights[i]!;
    for (let a = 0; a < n; a += 1) {
      const weighted = weight * slope[row + a]!;
      for (let b = a; b < n; b += 1) upper[a * n + b]! += weighted * slope[row + b]!;
    }
  }
  const normal = new Matrix(n, n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1) normal.set(a, b, upper[a <= b ? a * n + b : b * n + a]!);
    normal.set(a, a, normal.get(a, a) + 1 / prior.sd[a]! ** 2);
  }
  return normal;
}

/** JᵀWr and what the prior adds: where the parameters should go. */
function pullOf(
  slope: Float32Array,
  weights: Float64Array,
  differences: Float32Array,
  parameters: Float64Array,
  prior: Prior,
): Float64Array {
  const n = PARAMETER_COUNT;
  const pull = new Float64Array(n);
  for (let i = 0; i < weights.length; i += 1) {
    const row = i * n;
    const weighted = weights[i]! * differences[i]!;
    for (let a = 0; a < n; a += 1) pull[a]! += weighted * slope[row + a]!;
  }
  for (let a = 0; a < n; a += 1) pull[a]! -= (parameters[a]! - prior.mean[a]!) / prior.sd[a]! ** 2;
  return pull;
}
