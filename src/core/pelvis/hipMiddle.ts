import { midpoint, type Points } from '../geometry/points.ts';
import { landmarkSeries, type PoseTrack } from '../pose/track.ts';
import { fillGaps } from '../signal/gaps.ts';
import { lowPass } from '../signal/lowPass.ts';

/** The pelvis moves slowly; the pose model's points jitter, and differ between plain and mirrored frames. */
const CUTOFF_HZ = 8;
const MAX_GAP_S = 0.2;

/** The middle between the hips as the pose model sees it, smoothed, pixels, [frame]; NaN where nobody was found. */
export function hipMiddle(track: PoseTrack): Points {
  const { timesS } = track;
  const raw = midpoint(
    { x: landmarkSeries(track, 'image', 'leftHip', 'x'), y: landmarkSeries(track, 'image', 'leftHip', 'y') },
    {
      x: landmarkSeries(track, 'image', 'rightHip', 'x'),
      y: landmarkSeries(track, 'image', 'rightHip', 'y'),
    },
  );
  const smooth = (values: Float64Array) => lowPass(timesS, fillGaps(timesS, values, MAX_GAP_S), CUTOFF_HZ);
  return { x: smooth(raw.x), y: smooth(raw.y) };
}
