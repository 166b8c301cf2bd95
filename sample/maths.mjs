// The few bits of geometry everything else here is written in.
// World: x is the direction of running, y is up, z is the runner's right; metres and degrees.
import { Matrix4, Quaternion, Vector3 } from 'three';

export const FORWARD = new Vector3(1, 0, 0);
export const UP = new Vector3(0, 1, 0);
export const RIGHT = new Vector3(0, 0, 1);

export const SIDES = ['left', 'right'];
/** +1 for the right, -1 for the left: turns "outward" into a direction along z. */
export const outward = (side) => (side === 'right' ? 1 : -1);

const RADIANS = Math.PI / 180;
export const sin = (deg) => Math.sin(deg * RADIANS);
export const cos = (deg) => Math.cos(deg * RADIANS);
export const tan = (deg) => Math.tan(deg * RADIANS);
export const acos = (x) => Math.acos(Math.max(-1, Math.min(1, x))) / RADIANS;
export const atan2 = (y, x) => Math.atan2(y, x) / RADIANS;

export const vec = (x = 0, y = 0, z = 0) => new Vector3(x, y, z);
export const turn = (axis, deg) => new Quaternion().setFromAxisAngle(axis, deg * RADIANS);
export const chain = (...turns) => turns.reduce((all, q) => all.multiply(q), new Quaternion());
export const between = (a, b, share) => new Quaternion().slerpQuaternions(a, b, share);
export const relativeTo = (parent, q) => parent.clone().invert().multiply(q);
export const fromAxes = (x, y, z) => new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(x, y, z));
/** A point given in a segment's own axes, in the world. */
export const placed = (segment, x, y, z) => vec(x, y, z).applyQuaternion(segment.q).add(segment.p);
export const middle = (a, b) => a.clone().add(b).multiplyScalar(0.5);

export const clamp = (x, low, high) => Math.max(low, Math.min(high, x));
export const mix = (a, b, share) => a + (b - a) * share;
export const smoothstep = (from, to, x) => {
  const s = clamp((x - from) / (to - from), 0, 1);
  return s * s * (3 - 2 * s);
};

/** Angles about z, x', y'' that make up a turn: for a hip flexion, adduction, rotation (ISB); for a pelvis tilt, obliquity, rotation. */
export function cardanZXY(q) {
  const m = new Matrix4().makeRotationFromQuaternion(q).elements; // column by column
  const at = (row, column) => m[column * 4 + row];
  return {
    z: atan2(-at(0, 1), at(1, 1)),
    x: Math.asin(clamp(at(2, 1), -1, 1)) / RADIANS,
    y: atan2(-at(2, 0), at(2, 2)),
  };
}
