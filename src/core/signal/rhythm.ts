import { mean } from 'simple-statistics';
import { resample } from './interpolate.ts';

export interface Rhythm {
  readonly periodS: number;
  /** Autocorrelation at that lag, −1 to 1. */
  readonly strength: number;
}

const GRID_HZ = 100;
/** A shorter lag wins over a longer one that repeats it unless it is this much weaker. */
const SHORT_LAG_SHARE = 0.75;

/**
 * The period at which a signal repeats itself, from its autocorrelation. The shortest lag whose peak comes near
 * the highest is taken, because a multiple of the period always repeats as well.
 * Null where there is no repetition or too little signal (less than three of the shortest period). Lags are tried up
 * to half the length of the signal.
 *
 * @param timesS seconds, [n]; frames may come unevenly
 * @param values [n]; NaN is passed over
 */
export function findRhythm(
  timesS: Float64Array,
  values: Float64Array,
  [minPeriodS, maxPeriodS]: readonly [number, number],
): Rhythm | null {
  const n = timesS.length;
  if (n < 2) return null;
  const length = Math.floor((timesS[n - 1]! - timesS[0]!) * GRID_HZ);
  const grid = Float64Array.from({ length }, (_, i) => timesS[0]! + i / GRID_HZ);
  const even = resample(timesS, values, grid);
  const seen = Array.from(even).filter(Number.isFinite);
  if (seen.length < minPeriodS * 3 * GRID_HZ) return null;
  const centre = mean(seen);

  const correlationAt = (lag: number): number => {
    let product = 0;
    let power = 0;
    for (let i = 0; i + lag < length; i++) {
      const a = even[i]! - centre;
      const b = even[i + lag]! - centre;
      if (Number.isNaN(a + b)) continue;
      product += a * b;
      power += (a * a + b * b) / 2;
    }
    return power === 0 ? 0 : product / power;
  };
  const firstLag = Math.round(minPeriodS * GRID_HZ);
  const lastLag = Math.min(Math.round(maxPeriodS * GRID_HZ), Math.floor(length / 2));
  const correlations = Array.from({ length: Math.max(0, lastLag - firstLag + 1) }, (_, k) =>
    correlationAt(firstLag + k),
  );
  const peaks: Rhythm[] = [];
  for (let k = 1; k < correlations.length - 1; k++) {
    const here = correlations[k]!;
    if (here > 0 && here >= correlations[k - 1]! && here > correlations[k + 1]!) {
      peaks.push({ periodS: (firstLag + k) / GRID_HZ, strength: here });
    }
  }
  const strongest = Math.max(...peaks.map((peak) => peak.strength));
  return peaks.find((peak) => peak.strength >= SHORT_LAG_SHARE * strongest) ?? null;
}
