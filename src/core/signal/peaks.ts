export interface Peak {
  readonly timeS: number;
  readonly value: number;
}

/**
 * Every local maximum of a series, placed between the frames by the parabola through its three samples.
 * Samples need not be evenly spaced. Maxima beside a gap or at either end are left out: they may be cut.
 *
 * @param timesS seconds, strictly increasing, [n]
 */
export function localMaxima(timesS: Float64Array, values: Float64Array): Peak[] {
  const peaks: Peak[] = [];
  for (let i = 1; i < values.length - 1; i++) {
    const [before, here, after] = [values[i - 1]!, values[i]!, values[i + 1]!];
    if (!(here >= before && here > after)) continue;
    const left = timesS[i - 1]! - timesS[i]!;
    const right = timesS[i + 1]! - timesS[i]!;
    // Newton's form of the parabola through the three points, with this sample as the origin.
    const slopeLeft = (before - here) / left;
    const slopeRight = (after - here) / right;
    const curvature = (slopeRight - slopeLeft) / (right - left);
    const slope = slopeLeft - curvature * left;
    const shiftS = curvature < 0 ? -slope / (2 * curvature) : 0;
    peaks.push({ timeS: timesS[i]! + shiftS, value: here + (slope * shiftS) / 2 });
  }
  return peaks;
}
