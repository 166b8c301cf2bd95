// The pose the body is modelled in: half-way through the range each joint runs through, so that bending it either way
// stretches the skin as little as can be.
import { chain, FORWARD, fromAxes, outward, placed, RIGHT, SIDES, turn, UP, vec } from '../maths.mjs';
import { armChain } from '../motion/arms.mjs';
import { size } from '../motion/proportions.mjs';
import { addLimbs } from '../motion.mjs';

export function restPose() {
  const straight = fromAxes(FORWARD, UP, RIGHT);
  const at = (x, y) => ({ p: vec(x, y, 0), q: straight.clone() });
  const pose = {
    pelvis: at(0, 0),
    waist: at(0, 0.2),
    chest: at(0, 0.475),
    neck: at(-0.012, 0.53),
    head: at(0.012, 0.685),
  };
  for (const side of SIDES) {
    const out = outward(side);
    const thigh = {
      p: vec(0, 0, out * size.hipHalfWidth),
      q: chain(turn(FORWARD, out * 5), turn(RIGHT, 10)),
    };
    const shank = { p: placed(thigh, 0, -size.thigh, 0), q: chain(thigh.q, turn(RIGHT, -45)) };
    const foot = { p: placed(shank, 0, -size.shank, 0), q: shank.q.clone(), toeBend: 0 };
    const shoulder = vec(-0.005, 0.475, out * size.shoulderHalfWidth);
    const arm = armChain(side, shoulder, straight, { flexion: -16, abduction: 28, turnedIn: 12, elbow: 85 });
    addLimbs(pose, side, { thigh, shank, foot }, arm);
  }
  return pose;
}
