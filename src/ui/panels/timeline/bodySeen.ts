import { LANDMARKS, type Landmark } from '../../../core/pose/landmarks.ts';
import { landmarkSeries, type PoseTrack } from '../../../core/pose/track.ts';

/** Legs and trunk: what the measures are read from. */
const SEEN: readonly Landmark[] = LANDMARKS.filter((name) =>
  /Shoulder|Hip|Knee|Ankle|Heel|FootIndex/.test(name),
);

/** How well legs and trunk were seen: the mean of the model's own visibility, 0–1, [frame]; NaN where nobody was found. */
export function bodySeen(track: PoseTrack): Float64Array {
  const series = SEEN.map((name) => landmarkSeries(track, 'image', name, 'visibility'));
  return track.timesS.map(
    (_, frame) => series.reduce((sum, values) => sum + values[frame]!, 0) / series.length,
  );
}

/** Share of the frames that were looked at in which somebody was found, 0–1. */
export function foundShare(seen: Float64Array, part: PoseTrack['part']): number {
  const looked = part ? seen.subarray(part.first, part.last + 1) : seen;
  return looked.length === 0 ? 0 : looked.filter((value) => !Number.isNaN(value)).length / looked.length;
}
