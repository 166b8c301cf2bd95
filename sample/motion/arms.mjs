// The arms swing against the legs, elbows bent at about a right angle.
import { chain, FORWARD, outward, placed, RIGHT, turn, UP } from '../maths.mjs';
import { alternating } from './curves.mjs';
import { size } from './proportions.mjs';

export function armAt(side, phase, chest) {
  const out = outward(side);
  const back = alternating(side === 'left' ? phase : phase - 0.5, 0.03); // 1 as the same side's foot strikes
  const shoulder = placed(chest, -0.005, 0, out * size.shoulderHalfWidth);
  return armChain(side, shoulder, chest.q, {
    flexion: -16 - 24 * back,
    abduction: 20,
    turnedIn: 12,
    elbow: 92 - 12 * back,
  });
}

export function armChain(side, shoulder, chestQ, { flexion, abduction, turnedIn, elbow }) {
  const out = outward(side);
  const upperQ = chain(
    chestQ,
    turn(RIGHT, flexion),
    turn(FORWARD, -out * abduction),
    turn(UP, out * turnedIn),
  );
  const upperArm = { p: shoulder, q: upperQ };
  const forearm = { p: placed(upperArm, 0, -size.upperArm, 0), q: chain(upperQ, turn(RIGHT, elbow)) };
  const hand = {
    p: placed(forearm, 0, -size.forearm, 0),
    q: chain(forearm.q, turn(UP, out * 20), turn(RIGHT, 8)),
  };
  return { upperArm, forearm, hand };
}
