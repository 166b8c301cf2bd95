import type { PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import { LANDMARK_INDEX, LANDMARKS, type Landmark, otherSideOf } from '../../core/pose/landmarks.ts';

/** What the model says of one picture: per person 33 landmarks, in shares of width and height, and in metres. */
export type Seen = Pick<PoseLandmarkerResult, 'landmarks' | 'worldLandmarks'>;

/** For each landmark the place of the same landmark of the body's other side. */
const OTHER = LANDMARKS.map((name) => LANDMARK_INDEX[otherSideOf(name)]);

/** What was seen in a mirror, as it is: x turned round, left and right named anew. */
export const unmirrored = ({ landmarks, worldLandmarks }: Seen): Seen => ({
  landmarks: landmarks.map((person) => turned(person, (x) => 1 - x)),
  worldLandmarks: worldLandmarks.map((person) => turned(person, (x) => -x)),
});

const turned = <P extends { readonly x: number }>(person: readonly P[], turn: (x: number) => number): P[] =>
  OTHER.flatMap((other) => {
    const point = person[other];
    return point ? [{ ...point, x: turn(point.x) }] : [];
  });

/**
 * Middle of the first person's trunk and its length, in picture heights; null where nobody was found.
 *
 * @param aspect width over height of the picture
 */
export function trunkOf({ landmarks: [person] }: Seen, aspect: number) {
  if (!person) return null;
  const middle = (a: Landmark, b: Landmark) => {
    const [p, q] = [person[LANDMARK_INDEX[a]], person[LANDMARK_INDEX[b]]];
    return p && q ? { x: ((p.x + q.x) / 2) * aspect, y: (p.y + q.y) / 2 } : null;
  };
  const hips = middle('leftHip', 'rightHip');
  const shoulders = middle('leftShoulder', 'rightShoulder');
  if (!hips || !shoulders) return null;
  return {
    x: (hips.x + shoulders.x) / 2,
    y: (hips.y + shoulders.y) / 2,
    length: Math.hypot(hips.x - shoulders.x, hips.y - shoulders.y),
  };
}
