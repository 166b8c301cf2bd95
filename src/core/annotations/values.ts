import type { Place } from '../camera/drawnLine.ts';
import type { Gait } from '../gait.ts';
import { wrapDeg } from '../geometry/angles.ts';
import type { Annotation } from './annotation.ts';

const DEG = 180 / Math.PI;

export const lengthPx = (a: Place, b: Place): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Between the lines from the vertex to the two others, 0 to 180°; NaN where one of them has no length. */
export function angleDeg(a: Place, vertex: Place, b: Place): number {
  const [ax, ay] = [a.x - vertex.x, a.y - vertex.y];
  const [bx, by] = [b.x - vertex.x, b.y - vertex.y];
  if (Math.hypot(ax, ay) === 0 || Math.hypot(bx, by) === 0) return Number.NaN;
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * DEG;
}

/**
 * A line's lean against the true vertical, −90 to 90°: + its upper end lies to the right in the picture; NaN where the
 * line has no length. Which point was laid first says nothing.
 *
 * @param rollDeg the camera's, with the sign of `CameraSetup`: where the true vertical leans in the picture
 */
export function angleToVerticalDeg(a: Place, b: Place, rollDeg: number): number {
  if (lengthPx(a, b) === 0) return Number.NaN;
  const fromVerticalDeg = Math.atan2(b.x - a.x, a.y - b.y) * DEG - rollDeg;
  // A line leans the same whichever end is called the upper one.
  return wrapDeg(2 * fromVerticalDeg) / 2;
}

/** What a drawing's value needs to know of how the clip was filmed. */
export type Filmed = Pick<Gait, 'camera' | 'bodyHeightPx'>;

interface AnnotationValue {
  readonly value: number;
  readonly unit: 'deg' | 'px';
}

/** null for drawings that measure nothing; a value is NaN where points lie on one another. */
export function annotationValue(annotation: Annotation, { camera }: Filmed): AnnotationValue | null {
  if (annotation.kind === 'angle') return { value: angleDeg(...annotation.points), unit: 'deg' };
  if (annotation.kind === 'verticalAngle') {
    return { value: angleToVerticalDeg(...annotation.points, camera.roll.deg), unit: 'deg' };
  }
  if (annotation.kind === 'line') return { value: lengthPx(...annotation.points), unit: 'px' };
  return null;
}

/** Degrees by which an angle changes, at most, when one of its points is laid a pixel beside; null for what is no angle. */
export function degPerPixel(annotation: Annotation): number | null {
  if (annotation.kind === 'verticalAngle') return DEG / lengthPx(...annotation.points);
  if (annotation.kind !== 'angle') return null;
  const [a, vertex, b] = annotation.points;
  const [toA, toB] = [lengthPx(a, vertex), lengthPx(vertex, b)];
  return DEG * Math.max(1 / toA, 1 / toB, lengthPx(a, b) / (toA * toB));
}
