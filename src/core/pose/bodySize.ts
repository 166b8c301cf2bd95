import { median } from 'simple-statistics';
import { landmarkSeries, type PoseTrack } from './track.ts';

/** From the middle of the hips to the middle of the shoulders, as a share of standing height. */
const TORSO_SHARE_OF_HEIGHT = 0.288;

/**
 * Median length of the torso (middle of the hips to middle of the shoulders) in the picture, pixels.
 * The most reliable length there is: seen from every side, and the same in stance and swing.
 * NaN where nobody was found.
 */
export function torsoLengthPx(track: PoseTrack): number {
  const y = (name: 'leftHip' | 'rightHip' | 'leftShoulder' | 'rightShoulder') =>
    landmarkSeries(track, 'image', name, 'y');
  const x = (name: 'leftHip' | 'rightHip' | 'leftShoulder' | 'rightShoulder') =>
    landmarkSeries(track, 'image', name, 'x');
  const [hipLY, hipRY, shoulderLY, shoulderRY] = [
    y('leftHip'),
    y('rightHip'),
    y('leftShoulder'),
    y('rightShoulder'),
  ];
  const [hipLX, hipRX, shoulderLX, shoulderRX] = [
    x('leftHip'),
    x('rightHip'),
    x('leftShoulder'),
    x('rightShoulder'),
  ];
  const lengths: number[] = [];
  for (let i = 0; i < track.timesS.length; i++) {
    const length = Math.hypot(
      (hipLX[i]! + hipRX[i]! - shoulderLX[i]! - shoulderRX[i]!) / 2,
      (hipLY[i]! + hipRY[i]! - shoulderLY[i]! - shoulderRY[i]!) / 2,
    );
    if (!Number.isNaN(length)) lengths.push(length);
  }
  return lengths.length === 0 ? Number.NaN : median(lengths);
}

/**
 * Standing height of the runner in the picture, pixels, from the torso's length (Drillis & Contini 1966,
 * shoulder height 0.818 and hip height 0.530 of stature). Good to a few percent: for scaling, not for a result.
 */
export const bodyHeightPx = (torsoPx: number): number => torsoPx / TORSO_SHARE_OF_HEIGHT;
