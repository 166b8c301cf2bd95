/** Frames closer than this are one instant: decoders count in whole microseconds. */
const MIN_STEP_S = 1e-6;

/**
 * Whether a frame is shown at all. Frames before zero were cut off by the file's edit list and only serve to
 * decode later ones; of frames that share one timestamp the first stands, so that time always moves forward.
 */
export const isPresented = (timestampS: number, previousS: number): boolean =>
  timestampS > -MIN_STEP_S && timestampS >= previousS + MIN_STEP_S;

/** The timestamps of the presented frames in order, seconds in the file's own count, strictly increasing. */
export function presentedTimestampsS(timestampsS: readonly number[]): Float64Array {
  const shown: number[] = [];
  for (const timestampS of [...timestampsS].sort((a, b) => a - b)) {
    if (isPresented(timestampS, shown.at(-1) ?? Number.NEGATIVE_INFINITY)) shown.push(timestampS);
  }
  return Float64Array.from(shown);
}
