import type { Place } from '../../../core/camera/drawnLine.ts';
import type { Points } from '../../../core/geometry/points.ts';
import type { Joint } from '../../../core/measures/body.ts';
import type { Landmark } from '../../../core/pose/landmarks.ts';
import type { Side } from '../../../core/sides.ts';
import type { Instant, Segment } from './drawing.ts';

/** A path's place in a frame; null where it was not seen. */
export function placeIn({ x, y }: Points, frame: number): Place | null {
  const place = { x: x[frame] ?? Number.NaN, y: y[frame] ?? Number.NaN };
  return Number.isFinite(place.x) && Number.isFinite(place.y) ? place : null;
}

export const distance = (a: Place, b: Place): number => Math.hypot(b.x - a.x, b.y - a.y);

/** `share` of the way from one place to another; beyond it above 1. */
export const along = (from: Place, to: Place, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/**
 * The end of a line of a length from a place.
 *
 * @param rightDeg clockwise from straight up
 */
export const upward = ({ x, y }: Place, length: number, rightDeg = 0): Place => ({
  x: x + length * Math.sin((rightDeg * Math.PI) / 180),
  y: y - length * Math.cos((rightDeg * Math.PI) / 180),
});

/**
 * A place of the level picture in the picture as it was filmed, by a camera turned counter-clockwise by `rollDeg`; with
 * −`rollDeg` back again. The inverse of `levelled`.
 */
export function asFilmed({ x, y }: Place, rollDeg: number): Place {
  const cos = Math.cos((rollDeg * Math.PI) / 180);
  const sin = Math.sin((rollDeg * Math.PI) / 180);
  return { x: x * cos - y * sin, y: y * cos + x * sin };
}

/** A joint as a level camera would have seen it: `joint` of the measures in one frame; null where it was not seen. */
export function jointIn({ gait, frame }: Instant, side: Side, name: Joint): Place | null {
  const place = placeIn(gait.path(`${side}${name}` satisfies Landmark), frame);
  return place && asFilmed(place, -gait.camera.roll.deg);
}

/** The line from the left joint of a pair to the right one; null where one was not seen. */
export function pairIn(instant: Instant, name: Joint): Segment | null {
  const left = jointIn(instant, 'left', name);
  const right = jointIn(instant, 'right', name);
  return left && right && [left, right];
}

export const middle = ([from, to]: Segment): Place => along(from, to, 0.5);
