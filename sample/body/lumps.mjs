// The runner's build: round lumps on each bone, in the bone's own axes (x ahead, y up, z right; from its upper joint).
// Left limbs are the right ones mirrored.
import { size } from '../motion/proportions.mjs';
import { cone, ellipsoid } from './solids.mjs';

const both = (make) => [make(1), make(-1)];

export const trunk = {
  chest: [
    ellipsoid([0.015, -0.15, 0], [0.108, 0.2, 0.153]), // rib cage
    cone([0.01, -0.055, -0.11], [0.01, -0.055, 0.11], 0.078, 0.078), // across the shoulders
    ...both((s) => cone([-0.015, -0.1, s * 0.1], [0.005, -0.27, s * 0.078], 0.062, 0.058)), // latissimus
    ...both((s) => cone([-0.02, 0.066, s * 0.018], [-0.008, -0.012, s * 0.14], 0.047, 0.046)), // trapezius
    ...both((s) => ellipsoid([-0.066, -0.1, s * 0.078], [0.034, 0.085, 0.055])), // shoulder blades
  ],
  waist: [ellipsoid([0.01, 0, 0], [0.092, 0.16, 0.127])],
  pelvis: [
    ellipsoid([0.005, 0.055, 0], [0.102, 0.11, 0.143]),
    ...both((s) => ellipsoid([-0.048, -0.03, s * 0.07], [0.08, 0.09, 0.078])), // glutes
    ...both((s) => ellipsoid([0.0, -0.02, s * 0.088], [0.08, 0.09, 0.06])),
  ],
};

export const neck = {
  chest: [cone([-0.02, 0.03, 0], [-0.012, 0.06, 0], 0.058, 0.056)],
  neck: [cone([-0.004, -0.02, 0], [0.01, 0.09, 0], 0.055, 0.053)],
};

export const skull = {
  head: [
    ellipsoid([-0.008, 0.026, 0], [0.096, 0.098, 0.077]),
    ellipsoid([0.025, -0.05, 0], [0.062, 0.075, 0.056]), // jaw
    ellipsoid([0.096, -0.025, 0], [0.018, 0.026, 0.014]), // nose
    ellipsoid([-0.045, -0.055, 0], [0.045, 0.05, 0.05]), // nape
  ],
};
export const ears = { head: both((s) => ellipsoid([-0.012, -0.012, s * 0.082], [0.018, 0.033, 0.011])) };

/** Hair: a cap a little larger than the skull, cut off along the hairline by `isHair`. */
export const hair = {
  head: [
    ellipsoid([-0.012, 0.03, 0], [0.103, 0.105, 0.085]),
    ellipsoid([-0.048, -0.025, 0], [0.058, 0.062, 0.069]),
  ],
};

export const legLumps = {
  thigh: [
    cone([0, -0.02, 0], [0.002, -0.37, 0], 0.082, 0.054),
    ellipsoid([0.022, -0.19, 0.006], [0.068, 0.17, 0.066]), // quadriceps
    ellipsoid([-0.024, -0.2, 0], [0.062, 0.17, 0.064]), // hamstrings
    ellipsoid([-0.03, -0.38, 0.026], [0.022, 0.06, 0.018]), // their tendons at the knee
    ellipsoid([-0.03, -0.38, -0.026], [0.022, 0.06, 0.018]),
    ellipsoid([0.012, -size.thigh, 0], [0.046, 0.056, 0.05]), // knee
  ],
  shank: [
    cone([0, -0.03, 0], [0.004, -0.39, 0], 0.046, 0.03),
    ellipsoid([-0.03, -0.12, -0.02], [0.042, 0.105, 0.038]), // calf, inner head
    ellipsoid([-0.03, -0.11, 0.02], [0.04, 0.095, 0.036]), // and outer
    cone([-0.022, -0.24, 0], [-0.028, -0.4, 0], 0.028, 0.017), // Achilles tendon
    ellipsoid([0, -0.418, 0], [0.03, 0.03, 0.037]), // ankle
  ],
};

export const armLumps = {
  upperArm: [
    ellipsoid([0, -0.04, 0.004], [0.057, 0.072, 0.053]), // deltoid
    cone([0, -0.03, 0], [0, -0.27, 0], 0.045, 0.037),
    ellipsoid([0.012, -0.16, 0], [0.043, 0.095, 0.041]), // biceps
    ellipsoid([-0.016, -0.15, 0.004], [0.04, 0.1, 0.041]), // triceps
    ellipsoid([0, -size.upperArm, 0], [0.037, 0.042, 0.039]), // elbow
  ],
  forearm: [
    cone([0, -0.02, 0], [0, -0.24, 0], 0.039, 0.025),
    ellipsoid([0.006, -0.075, 0.004], [0.043, 0.085, 0.043]),
    ellipsoid([0, -size.forearm, 0], [0.025, 0.03, 0.029]), // wrist
  ],
  hand: [
    ellipsoid([0.004, -0.05, 0], [0.034, 0.05, 0.022]), // palm
    // A loose fist: fingers curled in towards the body, the thumb on top.
    ...[0.026, 0.009, -0.009, -0.026].map((x) =>
      cone([x + 0.004, -0.085, 0.004], [x + 0.004, -0.098, -0.018], 0.0125, 0.0125),
    ),
    ...[0.026, 0.009, -0.009, -0.026].map((x) =>
      cone([x + 0.004, -0.098, -0.018], [x + 0.004, -0.07, -0.032], 0.012, 0.011),
    ),
    cone([0.034, -0.03, -0.004], [0.03, -0.07, -0.022], 0.014, 0.011), // thumb
  ],
};
