import type { Points } from './points.ts';

/*
 * Angles of the line from one point to another in the picture, degrees in (−180, 180], [frame].
 * The picture's x runs right and its y down. NaN where either end was not seen.
 */

const DEG = 180 / Math.PI;

const lineAngle = (from: Points, to: Points, angle: (right: number, down: number) => number): Float64Array =>
  from.x.map((x, frame) => angle(to.x[frame]! - x, to.y[frame]! - from.y[frame]!) * DEG);

/** Against the upward vertical; positive leans to the right of the picture. For the trunk. */
export const leanFromUpDeg = (from: Points, to: Points): Float64Array =>
  lineAngle(from, to, (right, down) => Math.atan2(right, -down));

/** Against the downward vertical; positive swings to the right of the picture. For thigh and shank. */
export const swingFromDownDeg = (from: Points, to: Points): Float64Array =>
  lineAngle(from, to, (right, down) => Math.atan2(right, down));

/** Against the horizontal for a line that runs to the right; positive when its right end is lower. */
export const dipFromLevelDeg = (from: Points, to: Points): Float64Array =>
  lineAngle(from, to, (right, down) => Math.atan2(down, right));

/** Brings an angle into (−180, 180]. NaN stays NaN. */
export function wrapDeg(angleDeg: number): number {
  const turned = angleDeg % 360;
  if (turned > 180) return turned - 360;
  return turned <= -180 ? turned + 360 : turned;
}
