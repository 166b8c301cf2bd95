import { GrowingTrack } from './growingTrack.ts';
import type { PoseTrack } from './track.ts';

/**
 * One track from parts that follow each other without a gap.
 *
 * @param parts of one run, at least one; see {@link GrowingTrack}
 */
export function joinTracks(parts: readonly [PoseTrack, ...PoseTrack[]]): PoseTrack {
  const whole = new GrowingTrack(parts.reduce((sum, { timesS }) => sum + timesS.length, 0));
  for (const part of parts) whole.add(part);
  return whole.track();
}
