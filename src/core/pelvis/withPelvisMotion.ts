import { torsoLengthPx } from '../pose/bodySize.ts';
import type { PoseTrack } from '../pose/track.ts';
import { detectView } from '../pose/view.ts';
import { followPelvis } from './followPelvis.ts';

/**
 * The track with the movement of the pelvis in it. It takes some hundredths of a second a frame; a clip from the side
 * shows no back and is spared the time.
 *
 * @param onShareDone told now and then how much is done, 0–1
 */
export function withPelvisMotion(
  track: PoseTrack,
  onShareDone: (share: number) => void = () => {},
): PoseTrack {
  const view = detectView(track, torsoLengthPx(track))?.view;
  if (view === 'left' || view === 'right') return track;
  return { ...track, pelvisMotion: followPelvis(track, onShareDone) };
}
