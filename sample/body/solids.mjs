// Solids as distance functions: for a point in space, how far it is outside (+) or inside (-).
// Soft joining of a few dozen round lumps gives muscles that flow into each other, with no mesh drawn by hand.
import { clamp } from '../maths.mjs';

/** A ball at each end and the hull round both: most of a body is made of these. Points are [x, y, z]. */
export function cone([ax, ay, az], [bx, by, bz], radiusA, radiusB) {
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az];
  const lengthSquared = dx * dx + dy * dy + dz * dz;
  return (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const s = clamp((px * dx + py * dy + pz * dz) / lengthSquared, 0, 1);
    const away = (px - s * dx) ** 2 + (py - s * dy) ** 2 + (pz - s * dz) ** 2;
    return Math.sqrt(away) - radiusA - s * (radiusB - radiusA);
  };
}

/** Radii along x, y and z; the distance is close, not exact, which is enough here. */
export function ellipsoid([cx, cy, cz], [rx, ry, rz]) {
  return (x, y, z) => {
    const px = (x - cx) / rx;
    const py = (y - cy) / ry;
    const pz = (z - cz) / rz;
    const size = Math.sqrt(px * px + py * py + pz * pz);
    const slope = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2 + (pz / rz) ** 2);
    return slope < 1e-9 ? -Math.min(rx, ry, rz) : (size * (size - 1)) / slope;
  };
}

/** The smaller of two distances, rounded where they are alike: a fillet `soft` wide. */
export function softMin(a, b, soft) {
  const h = Math.max(0, soft - Math.abs(a - b)) / soft;
  return Math.min(a, b) - (h * h * soft) / 4;
}
export const softMax = (a, b, soft) => -softMin(-a, -b, soft);
