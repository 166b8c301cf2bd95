// Spine, chest and head. The lean is set directly on the line the truth measures: hip centre to shoulder centre.
import { between, chain, FORWARD, fromAxes, placed, RIGHT, tan, turn, UP, vec } from '../maths.mjs';
import { alternating, bump } from './curves.mjs';

const HIP_TO_SHOULDER_M = 0.475;

export function trunkAt(trial, phase, noise, pelvis) {
  const { both, leftExtra } = trial;
  const leanLeft =
    both.trunkBend * alternating(phase, 0.06) +
    leftExtra.trunkBend * bump(phase - 0.01) +
    0.6 * noise.trunkBend;
  const leanForward =
    both.forwardLean + 1.2 * Math.cos(4 * Math.PI * (phase - 0.1)) + 0.3 * noise.forwardLean;
  const along = vec(tan(leanForward), 1, -tan(leanLeft)).normalize();
  const shoulderCentre = pelvis.p.clone().addScaledVector(along, HIP_TO_SHOULDER_M);

  // The shoulders turn against the pelvis: right shoulder forward with the left leg.
  const facing = FORWARD.clone().applyQuaternion(turn(UP, 9 * alternating(phase, 0.02)));
  const chest = { p: shoulderCentre, q: upright(along, facing) };
  // Half-way up, the back is half-way between pelvis and chest, and bulges as a bending rod does.
  const waist = {
    p: bentRod(pelvis, chest, 0.42),
    q: between(pelvis.q, chest.q, 0.5),
  };

  // The eyes stay on the way ahead: the head takes over only a little of the lean.
  const head = { q: chain(turn(FORWARD, -0.3 * leanLeft), turn(RIGHT, -3)) };
  const neckBase = placed(chest, -0.012, 0.055, 0);
  const neck = { p: neckBase, q: between(chest.q, head.q, 0.5) };
  head.p = placed({ p: placed(neck, 0.012, 0.07, 0), q: head.q }, 0.012, 0.085, 0);
  return { waist, chest, neck, head };
}

function upright(up, facing) {
  const right = facing.clone().cross(up).normalize();
  return fromAxes(up.clone().cross(right), up, right);
}

/** A point on the curve that leaves the pelvis upwards and arrives at the chest from below. */
function bentRod(pelvis, chest, share) {
  const reach = HIP_TO_SHOULDER_M / 3;
  const a = pelvis.p;
  const b = placed(pelvis, 0, reach, 0);
  const c = placed(chest, 0, -reach, 0);
  const s = share;
  return vec()
    .addScaledVector(a, (1 - s) ** 3)
    .addScaledVector(b, 3 * s * (1 - s) ** 2)
    .addScaledVector(c, 3 * s * s * (1 - s))
    .addScaledVector(chest.p, s ** 3);
}
