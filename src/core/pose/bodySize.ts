import { quantile } from 'simple-statistics';
import { median } from '../stats/median.ts';
import { landmarkSeries, type PoseTrack } from './track.ts';

/** From the middle of the hips to the middle of the shoulders, as a share of standing height. */
const TORSO_SHARE_OF_HEIGHT = 0.288;

/** Length of the torso (middle of the hips to middle of the shoulders) in every frame that shows it, pixels. */
function torsoLengthsPx(track: PoseTrack): number[] {
  const read = (name: 'leftHip' | 'rightHip' | 'leftShoulder' | 'rightShoulder', component: 'x' | 'y') =>
    landmarkSeries(track, 'image', name, component);
  const along = (component: 'x' | 'y') => {
    const [hipL, hipR] = [read('leftHip', component), read('rightHip', component)];
    const [shoulderL, shoulderR] = [read('leftShoulder', component), read('rightShoulder', component)];
    return hipL.map((hip, i) => (hip + hipR[i]! - shoulderL[i]! - shoulderR[i]!) / 2);
  };
  const [dx, dy] = [along('x'), along('y')];
  return Array.from(dx, (x, i) => Math.hypot(x, dy[i]!)).filter((length) => !Number.isNaN(length));
}

/**
 * Median length of the torso in the picture, pixels. The most reliable length there is: seen from every side, and
 * the same in stance and swing. NaN where nobody was found.
 */
export const torsoLengthPx = (track: PoseTrack): number => median(torsoLengthsPx(track));

/**
 * How many times as large the runner is at the largest as at the smallest, a tenth of the frames left out at either
 * end: 1 on a treadmill, more where the runner comes or goes. NaN where nobody was found.
 */
export function sizeChange(track: PoseTrack): number {
  const lengths = torsoLengthsPx(track);
  return lengths.length === 0 ? Number.NaN : quantile(lengths, 0.9) / quantile(lengths, 0.1);
}

/**
 * Standing height of the runner in the picture, pixels, from the torso's length (Drillis & Contini 1966,
 * shoulder height 0.818 and hip height 0.530 of stature). Good to a few percent: for scaling, not for a result.
 */
export const bodyHeightPx = (torsoPx: number): number => torsoPx / TORSO_SHARE_OF_HEIGHT;
