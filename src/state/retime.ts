import { type ClipInfo, timeScale } from '../core/clip.ts';
import type { PoseTrack } from '../core/pose/track.ts';

/** The same track after the camera's rate was set anew: the pose stays, real time stretches. */
export function retime(track: PoseTrack, was: ClipInfo, is: ClipInfo): PoseTrack {
  const stretch = timeScale(is) / timeScale(was);
  return stretch === 1 ? track : { ...track, timesS: track.timesS.map((timeS) => timeS * stretch) };
}
