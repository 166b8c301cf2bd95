import { torsoLengthPx } from '../pose/bodySize.ts';
import type { PoseTrack } from '../pose/track.ts';
import { detectView } from '../pose/view.ts';
import { followPelvis } from './followPelvis.ts';

/** A clip from the side shows no back to follow, and is spared the time. */
export function mayShowPelvis(track: PoseTrack): boolean {
  const view = detectView(track, torsoLengthPx(track))?.view;
  return view !== 'left' && view !== 'right';
}

/** The track with the movement of the pelvis in it, found here and now: some milliseconds a frame. */
export const withPelvisMotion = (track: PoseTrack): PoseTrack =>
  mayShowPelvis(track) ? { ...track, pelvisMotion: followPelvis(track) } : track;
