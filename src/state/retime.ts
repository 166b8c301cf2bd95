import { type ClipInfo, timeScale } from '../core/clip.ts';
import type { PoseTrack } from '../core/pose/track.ts';

/** The clip with the camera's rate as a person set it; as read where nobody did. */
export const withRate = (clipAsRead: ClipInfo, captureFps: number | undefined): ClipInfo =>
  captureFps ? { ...clipAsRead, captureFps, captureFpsSource: 'person' } : clipAsRead;

type Rates = Parameters<typeof timeScale>[0];

/** The same track after the camera's rate was set anew: the pose stays, real time stretches. */
export function retime(track: PoseTrack, was: Rates, is: Rates): PoseTrack {
  const stretch = timeScale(is) / timeScale(was);
  return stretch === 1 ? track : { ...track, timesS: track.timesS.map((timeS) => timeS * stretch) };
}
