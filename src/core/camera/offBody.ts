import { LANDMARK_INDEX, type Landmark, SKELETON } from '../pose/landmarks.ts';
import { VALUES_PER_SEGMENT } from './sceneLines.ts';

/** How far flesh and clothes reach from the bones, and the head from nose and ears: shares of the torso. */
const FLESH = 0.25;
const HEAD = 0.42;
const HEAD_POINTS: readonly Landmark[] = ['nose', 'leftEar', 'rightEar'];
/** A segment is the runner's when more than this share of it lies on the body. */
const MAX_SHARE = 0.4;
const SAMPLES = 9;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Leaves out the segments that lie on the runner: legs and arms are straight as well, and stand upright again and again.
 * What is seen between arms and legs, such as the posts of a treadmill, stays.
 *
 * @param segments [segment, (x1, y1, x2, y2)], pixels
 * @param landmarks one frame of a track's `image`: [landmark, (x, y, z, visibility)], pixels. All NaN where nobody was
 * found: everything stays.
 */
export function offBody(segments: Float32Array, landmarks: Float32Array): Float32Array {
  const at = (name: Landmark): Point => {
    const start = LANDMARK_INDEX[name] * 4;
    return { x: landmarks[start]!, y: landmarks[start + 1]! };
  };
  const torso = distance(
    middle(at('leftHip'), at('rightHip')),
    middle(at('leftShoulder'), at('rightShoulder')),
  );
  const bones = SKELETON.map(([from, to]) => [at(from), at(to)] as const);
  const head = HEAD_POINTS.map(at);
  const isOnBody = (point: Point): boolean =>
    bones.some(([from, to]) => distanceToBone(point, from, to) < FLESH * torso) ||
    head.some((part) => distance(point, part) < HEAD * torso);

  const kept: number[] = [];
  for (let start = 0; start < segments.length; start += VALUES_PER_SEGMENT) {
    const [x1, y1, x2, y2] = segments.subarray(start, start + VALUES_PER_SEGMENT) as unknown as [
      number,
      number,
      number,
      number,
    ];
    let onBody = 0;
    for (let i = 0; i < SAMPLES; i += 1) {
      const share = (i + 0.5) / SAMPLES;
      if (isOnBody({ x: x1 + share * (x2 - x1), y: y1 + share * (y2 - y1) })) onBody += 1;
    }
    if (onBody <= MAX_SHARE * SAMPLES) kept.push(x1, y1, x2, y2);
  }
  return Float32Array.from(kept);
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function distanceToBone(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + share * dx, y: from.y + share * dy });
}
