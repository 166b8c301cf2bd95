import fili from 'fili';
import { resample } from './interpolate.ts';

/** Reflected samples put before and after each run, as a multiple of one period of the cut-off. */
const PAD_PERIODS = 1.5;

/**
 * Zero-lag low-pass: a second-order Butterworth filter run forwards and backwards (fourth order in effect),
 * each run between NaNs on its own, its ends padded with the point reflection of the signal so that the
 * filter starts settled. The cut-off of a single pass is raised so that the double pass is 3 dB down at
 * `cutoffHz` (Winter, Biomechanics and Motor Control of Human Movement, 4th ed., section 3.4.4.2).
 *
 * Frames that come at uneven times are resampled to an even grid of the same mean rate first and read back
 * at their own times after. NaN stays NaN. Where the sampling rate is below 2.5 × the cut-off nothing can be
 * filtered and the signal comes back as it is.
 *
 * @param timesS seconds, strictly increasing, [n]
 */
export function lowPass(timesS: Float64Array, values: Float64Array, cutoffHz: number): Float64Array {
  const result = values.slice();
  for (const [start, end] of runsOfNumbers(values)) {
    const times = timesS.subarray(start, end);
    const n = end - start;
    if (n < 5) continue;
    const rateHz = (n - 1) / (times[n - 1]! - times[0]!);
    if (rateHz < 2.5 * cutoffHz) continue;
    const grid = Float64Array.from({ length: n }, (_, i) => times[0]! + i / rateHz);
    // Exactly: a grid that rounding ends short of the last frame would lose it.
    grid[n - 1] = times[n - 1]!;
    const even = resample(times, values.subarray(start, end), grid);
    result.set(resample(grid, filterEven(even, rateHz, cutoffHz), times), start);
  }
  return result;
}

/** Half-open index ranges without NaN. */
function* runsOfNumbers(values: Float64Array): Generator<readonly [number, number]> {
  let start = -1;
  for (let i = 0; i <= values.length; i++) {
    const isNumber = i < values.length && !Number.isNaN(values[i]);
    if (isNumber && start < 0) start = i;
    if (!isNumber && start >= 0) {
      yield [start, i];
      start = -1;
    }
  }
}

function filterEven(values: Float64Array, rateHz: number, cutoffHz: number): Float64Array {
  const singlePassHz = correctedCutoffHz(cutoffHz, rateHz);
  const cascade = new fili.CalcCascades().lowpass({
    order: 1,
    characteristic: 'butterworth',
    Fs: rateHz,
    Fc: singlePassHz,
  });
  const pad = Math.min(values.length - 1, Math.ceil((PAD_PERIODS * rateHz) / cutoffHz));
  const first = values[0]!;
  const last = values[values.length - 1]!;
  const padded = [
    ...Array.from({ length: pad }, (_, i) => 2 * first - values[pad - i]!),
    ...values,
    ...Array.from({ length: pad }, (_, i) => 2 * last - values[values.length - 2 - i]!),
  ];
  const onePass = (input: number[]): number[] => {
    // The filter starts at rest at zero, so the constant part is taken out and put back.
    const offset = input[0]!;
    return new fili.IirFilter(cascade).multiStep(input.map((v) => v - offset)).map((v) => v + offset);
  };
  const twice = onePass(onePass(padded).reverse()).reverse();
  return Float64Array.from(twice.slice(pad, pad + values.length));
}

/** Cut-off of each of two passes that together are 3 dB down at `cutoffHz`; for second-order Butterworth. */
function correctedCutoffHz(cutoffHz: number, rateHz: number): number {
  const correction = (Math.SQRT2 - 1) ** 0.25;
  const warped = Math.tan((Math.PI * cutoffHz) / rateHz) / correction;
  return (rateHz / Math.PI) * Math.atan(warped);
}
