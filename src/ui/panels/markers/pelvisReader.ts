import type { Place } from '../../../core/camera/drawnLine.ts';
import { midpoint, type Points } from '../../../core/geometry/points.ts';
import { hipMiddle } from '../../../core/pelvis/hipMiddle.ts';
import { landmarkSeries, type PoseTrack } from '../../../core/pose/track.ts';

/** The pelvis in one frame as far as the pose model saw it. */
export interface Pelvis {
  /** The middle between the hips, pixels of the clip. */
  readonly hips: Place;
  readonly pxPerCm: number;
}

/** From the middle of the hips to the middle of the shoulders, about: good enough for where handles wait. */
const TORSO_CM = 50;

const pathOf = (track: PoseTrack, landmark: 'leftShoulder' | 'rightShoulder'): Points => ({
  x: landmarkSeries(track, 'image', landmark, 'x'),
  y: landmarkSeries(track, 'image', landmark, 'y'),
});

/** Reads the pelvis of any frame; null where it was not seen, and in every frame without a track. */
export function pelvisReader(track: PoseTrack | null): (frame: number) => Pelvis | null {
  if (!track) return () => null;
  const hips = hipMiddle(track);
  const shoulders = midpoint(pathOf(track, 'leftShoulder'), pathOf(track, 'rightShoulder'));
  const at = (points: Points, frame: number): Place => ({
    x: points.x[frame] ?? Number.NaN,
    y: points.y[frame] ?? Number.NaN,
  });
  return (frame) => {
    const [hip, shoulder] = [at(hips, frame), at(shoulders, frame)];
    const pxPerCm = Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y) / TORSO_CM;
    return pxPerCm > 0 ? { hips: hip, pxPerCm } : null;
  };
}
