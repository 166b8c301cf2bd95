// A running shoe and the sock in it, in the axes of the foot (from the ankle; x to the toes, y up, z to the right).
// The underside of the tread is exactly the sole that the motion puts on the belt.
import { sole } from '../motion/proportions.mjs';
import { cone, ellipsoid, softMax, softMin } from './solids.mjs';

const GROUND = -sole.below;

/** The shoe's outline from above, as a distance: rounds along the foot, each [x, z, radius], and the hull of each pair. */
const OUTLINE = [
  [-0.034, 0, 0.036],
  [0.04, 0.001, 0.034],
  [0.12, 0.004, 0.047],
  [0.168, -0.001, 0.034],
];
const outlineParts = OUTLINE.slice(1).map(([x, z, r], i) => {
  const [x0, z0, r0] = OUTLINE[i];
  return cone([x0, 0, z0], [x, 0, z], r0, r);
});
const outline = (x, z) => outlineParts.reduce((d, part) => softMin(d, part(x, 0, z), 0.03), 1);

/** A slab of that outline, `smaller` by so much, between two heights above ground. */
const slab = (smaller, low, high, round) => (x, y, z) => {
  const upright = Math.max(GROUND + low - y, y - GROUND - high(x));
  return softMax(outline(x, z) + smaller, upright, round);
};

const upperParts = [
  cone([-0.03, -0.05, 0], [-0.022, 0.01, 0], 0.034, 0.034), // heel counter
  cone([-0.015, -0.048, 0], [0.1, -0.06, 0.003], 0.037, 0.037), // instep
  cone([0.01, -0.02, 0], [0.07, -0.042, 0.002], 0.031, 0.03), // laces
  ellipsoid([0.128, -0.066, 0.003], [0.07, 0.032, 0.045]), // toe box
];
const upper = (x, y, z) => {
  const d = upperParts.reduce((least, part) => softMin(least, part(x, y, z), 0.02), 1);
  const collar = y - 0.022 + 0.25 * (x + 0.02);
  return softMax(softMax(d, collar, 0.012), GROUND + 0.012 - y, 0.004);
};

export const shoeParts = {
  upper,
  midsole: slab(0, 0.006, (x) => 0.034 - 0.06 * Math.max(0, x), 0.012),
  tread: slab(0.006, 0, () => 0.012, 0.003),
};
export const shoeBox = { low: [-0.085, -0.1, -0.065], high: [0.215, 0.04, 0.065] };

/** For the skin: the foot pulls behind the ball, the toes in front of it. */
export const shoeLumps = { foot: [(x) => x - sole.ball], toes: [(x) => -x] };

export const sockLumps = { foot: [cone([-0.005, -0.03, 0], [-0.002, 0.02, 0], 0.033, 0.03)] };
