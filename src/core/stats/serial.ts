import { mean } from './mean.ts';

/** With fewer values their order says nothing. */
const MIN_VALUES = 5;
const GRID_SIZE = 48;
/** First autocorrelations that are held possible, −1 to 1. */
const GRID = Array.from({ length: GRID_SIZE }, (_, i) => (2 * (i + 0.5)) / GRID_SIZE - 1);
/**
 * Before anything is seen: a weak memory is likelier than a strong one, and strides of runners follow each other rather than
 * alternate (Jordan, Challis & Newell 2006, Gait Posture 24), which counts half.
 */
const PRIOR = GRID.map((memory) => (memory < 0 ? 0.5 : 1) * (1 - Math.abs(memory)));

/** How likely each first autocorrelation of {@link GRID} is; the weights add up to 1. */
export type Memory = readonly number[];

/**
 * What values of a run remember of the one before (first autocorrelation of an AR(1) process), as a distribution and not as one
 * number: 7 to 20 strikes don't tell it well, and a single estimate is too small in short series (Kendall 1954, Biometrika 41).
 * The likelihood is the restricted one, with mean and variance integrated out (Cooper & Thompson 1977, Biometrika 64).
 *
 * @param sources what shares one memory and is otherwise independent, as both sides of a clip; each holds one run of values, or several
 * readings of the same strides, which count as one. In order of time, none missing
 * @returns null where no run says anything: fewer than five values, or all the same
 */
export function memoryOf(sources: readonly (readonly (readonly number[])[])[]): Memory | null {
  const told = sources
    .map((readings) => readings.filter(tells))
    .filter((readings) => readings.length > 0)
    .map((readings) => {
      const each = readings.map((run) => GRID.map((memory) => logLikelihood(run, memory)));
      return GRID.map((_, i) => mean(each.map((logs) => logs[i]!)));
    });
  if (told.length === 0) return null;
  const logs = PRIOR.map((prior, i) => told.reduce((sum, source) => sum + source[i]!, Math.log(prior)));
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Standard error of the mean of a run with this memory. Values that alternate count as independent: order may widen an interval,
 * and does not narrow it.
 *
 * @param run in order of time, none missing, two or more
 */
export function standardErrorOfRun(run: readonly number[], memory: Memory | null): number {
  const n = run.length;
  const centre = mean(run);
  const independent = run.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1) / n;
  if (!memory) return Math.sqrt(independent);
  const variance = GRID.reduce((sum, rho, i) => {
    const given = rho < 0 ? independent : (whitened(run, rho).squares * varianceOfMean(rho, n)) / (n - 1);
    return sum + memory[i]! * given;
  }, 0);
  return Math.sqrt(Math.max(independent, variance));
}

const tells = (run: readonly number[]): boolean =>
  run.length >= MIN_VALUES && run.some((value) => value !== run[0]);

function logLikelihood(run: readonly number[], rho: number): number {
  const { information, squares } = whitened(run, rho);
  const degreesOfFreedom = run.length - 1;
  return -0.5 * (degreesOfFreedom * Math.log((1 - rho ** 2) * squares) + Math.log(information));
}

/** The run with its memory taken out: information on the mean, and the sum of squares round its best estimate. */
function whitened(run: readonly number[], rho: number): { information: number; squares: number } {
  const scale = Math.sqrt(1 - rho ** 2);
  const one = (1 - rho) / scale;
  // Round the first value, so that a large mean takes no digits away.
  const start = run[0]!;
  let [information, cross, squares] = [1, 0, 0];
  for (let i = 1; i < run.length; i++) {
    const fresh = (run[i]! - start - rho * (run[i - 1]! - start)) / scale;
    information += one ** 2;
    cross += one * fresh;
    squares += fresh ** 2;
  }
  return { information, squares: Math.max(0, squares - cross ** 2 / information) };
}

/** Variance of the mean of n values over the variance of one. */
const varianceOfMean = (rho: number, n: number): number =>
  ((1 + rho) / (1 - rho) - (2 * rho * (1 - rho ** n)) / (n * (1 - rho) ** 2)) / n;
