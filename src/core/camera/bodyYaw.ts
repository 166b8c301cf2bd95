import { mean } from 'simple-statistics';
import { landmarkSeries, type PoseTrack } from '../pose/track.ts';
import type { Estimate } from './cameraPose.ts';

/**
 * Standard uncertainty of the direction in which the shoulders say that a runner runs, degrees. On 13 rendered clips
 * with the camera up to 14° off the line it was off by 1.8° (root mean square); a runner's shoulders need not be square
 * to the run on average either, and twice 1.8° is 2.5° when the two are independent.
 */
const SD_DEG = 2.5;

/** With fewer frames the shoulders' turning to and fro does not average out. */
const MIN_FRAMES = 30;

/**
 * Where the camera stands against the line of running, told by the shoulders alone: on average over the clip they are
 * square to it, so the side that is nearer on average is the side on which the camera stands. For views from behind
 * and in front.
 *
 * @returns degrees, + the camera stands to the runner's right; null where the shoulders were hardly seen
 */
export function bodyYaw(track: PoseTrack): Estimate | null {
  const apart = (component: 'x' | 'z') => {
    const left = landmarkSeries(track, 'world', 'leftShoulder', component);
    const right = landmarkSeries(track, 'world', 'rightShoulder', component);
    return Array.from(left, (value, frame) => value - right[frame]!).filter(Number.isFinite);
  };
  const across = apart('x');
  if (across.length < MIN_FRAMES) return null;
  // Depth grows away from the camera.
  const value = (Math.atan2(mean(apart('z')), Math.abs(mean(across))) * 180) / Math.PI;
  return { value, sd: SD_DEG };
}
