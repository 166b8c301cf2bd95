import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { quickselect } from 'simple-statistics';
import { MAD_TO_SD } from '../signal/outliers.ts';
import { slopes } from './image.ts';
import { informationOf, pullOf, type Slopes } from './moments.ts';
import { emptyPatch, readPatch, shadeOf } from './patch.ts';
import {
  emptyPlaces,
  LENGTHS,
  PARAMETER_COUNT,
  PARAMETERS,
  PATCH_COLUMNS,
  PATCH_ROWS,
  placePatch,
} from './surface.ts';

/** What a picture is compared with. */
export interface Template {
  /** [channel, sample] */
  readonly patch: Float32Array;
  readonly slopes: Slopes;
}

export const templateOf = (patch: Float32Array): Template => ({
  patch,
  slopes: slopes(patch, PATCH_ROWS, PATCH_COLUMNS),
});

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

/** Used again by every fit: they would be most of what is thrown away. */
const places = emptyPlaces();
const found = emptyPatch();
const shade = emptyPatch();
const differences = emptyPatch();
const weights = new Float64Array(found.length);
const some = new Float32Array(Math.ceil(found.length / SPREAD_STRIDE));

/**
 * Finds where the template lies in a picture: robust Gauss–Newton on brightness differences (Lucas & Kanade 1981 in the
 * form of Baker & Matthews 2004 with the template's slopes; Cauchy weights), with what is known before as a prior.
 */
export function fitPatch(
  { patch, slopes: slope }: Template,
  seen: Seen,
  start: Float64Array,
  prior: Prior,
  rounds: number,
): Fitted {
  const parameters = start.slice();
  let noise = LEAST_NOISE;
  let normal = new CholeskyDecomposition(Matrix.identity(PARAMETER_COUNT));
  for (let round = 0; round < rounds; round += 1) {
    placePatch(parameters, places);
    readPatch(seen.picture, places, seen.right, seen.down, found);
    shadeOf(found, shade);
    for (let i = 0; i < found.length; i += 1) differences[i] = patch[i]! - (found[i]! - shade[i]!);
    const isNew = round % ROUNDS_PER_NORMAL === 0;
    // Of one age with the matrix: weights that grow while it stays would overshoot.
    if (isNew) noise = spread() + LEAST_NOISE;
    weigh(noise);
    if (isNew) normal = new CholeskyDecomposition(normalMatrix(slope, prior));
    const step = normal.solve(Matrix.columnVector(pull(slope, parameters, prior)));
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

function spread(): number {
  for (let i = 0; i < some.length; i += 1) some[i] = Math.abs(differences[i * SPREAD_STRIDE]!);
  const middle = some.length >> 1;
  quickselect(some as unknown as number[], middle);
  return MAD_TO_SD * some[middle]!;
}

/** How much each difference counts: the inverse of its variance, less the further off it is. */
function weigh(noise: number): void {
  const unit = 1 / (noise * noise * SAMPLES_PER_INDEPENDENT);
  const cut = 1 / (OUTLIER_SPREADS * noise) ** 2;
  for (let i = 0; i < weights.length; i += 1) {
    weights[i] = unit / (1 + cut * differences[i]! * differences[i]!);
  }
}

/** JᵀWJ and the prior's inverse variances. */
function normalMatrix(slope: Slopes, { sd }: Prior): Matrix {
  const normal = Matrix.from1DArray(PARAMETER_COUNT, PARAMETER_COUNT, informationOf(slope, weights));
  for (let a = 0; a < PARAMETER_COUNT; a += 1) normal.set(a, a, normal.get(a, a) + 1 / sd[a]! ** 2);
  return normal;
}

/** JᵀWr and what the prior adds: where the parameters should go. */
function pull(slope: Slopes, parameters: Float64Array, { mean, sd }: Prior): Float64Array {
  const sum = pullOf(slope, weights, differences);
  for (let a = 0; a < PARAMETER_COUNT; a += 1) sum[a]! -= (parameters[a]! - mean[a]!) / sd[a]! ** 2;
  return sum;
}
