import { median } from 'simple-statistics';
import type { View } from '../sides.ts';
import type { Landmark } from './landmarks.ts';
import { landmarkSeries, type PoseTrack } from './track.ts';

export interface ViewGuess {
  readonly view: View;
  /** 0.5 = could be either, 1 = certain. */
  readonly confidence: number;
}

/**
 * Shoulder width over torso length at which a runner is as likely seen from the side as from behind. Across the
 * shoulders a body measures about 0.75 of its torso: 0.38 is seen at 30° from the side.
 */
const SIDE_ON_BELOW = 0.38;
const WIDTH_SOFTNESS = 0.06;

/**
 * Where the camera stands. From behind the runner's left shoulder is on the left of the picture, from the front on
 * the right; from the side the shoulders fall together and the feet point left (left side seen) or right.
 * Null where too little of the body was seen.
 *
 * @param torsoPx length of the torso in the picture
 */
export function detectView(track: PoseTrack, torsoPx: number): ViewGuess | null {
  const middle = (a: Landmark, b: Landmark): number => {
    const xa = landmarkSeries(track, 'image', a, 'x');
    const xb = landmarkSeries(track, 'image', b, 'x');
    const differences = Array.from(xa, (x, i) => (xb[i]! - x) / torsoPx).filter((d) => !Number.isNaN(d));
    return differences.length < 5 ? Number.NaN : median(differences);
  };
  const shoulders = middle('leftShoulder', 'rightShoulder');
  const hips = middle('leftHip', 'rightHip');
  const feet = (middle('leftHeel', 'leftFootIndex') + middle('rightHeel', 'rightFootIndex')) / 2;
  const face = (middle('leftEar', 'nose') + middle('rightEar', 'nose')) / 2;
  if (Number.isNaN(shoulders + hips)) return null;

  const width = Math.abs(shoulders);
  const frontal = logistic((width - SIDE_ON_BELOW) / WIDTH_SOFTNESS);
  if (frontal >= 0.5) {
    const order = (shoulders + hips) / 2;
    return { view: order > 0 ? 'posterior' : 'anterior', confidence: frontal };
  }
  // Feet are long and point where the runner goes; the face says the same more weakly.
  const heading = (Number.isNaN(feet) ? 0 : feet) + (Number.isNaN(face) ? 0 : face);
  return {
    view: heading > 0 ? 'right' : 'left',
    confidence: (1 - frontal) * logistic(Math.abs(heading) / 0.05),
  };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
