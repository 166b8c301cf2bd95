// The leg. On the belt the foot decides and the knee follows. In the air thigh and knee follow key frames that start
// where toe-off left them and end where the next strike needs them.
import {
  acos,
  atan2,
  between,
  cardanZXY,
  chain,
  cos,
  FORWARD,
  fromAxes,
  mix,
  outward,
  placed,
  RIGHT,
  relativeTo,
  sin,
  smoothstep,
  turn,
  vec,
} from '../maths.mjs';
import { CONTACT } from './clock.mjs';
import { spline } from './curves.mjs';
import { size } from './proportions.mjs';

/** Seen from the side, over the swing: thigh forward of the vertical, knee bent, foot against shank. */
const THIGH_KEYS = [
  [0.16, -25],
  [0.38, -3],
  [0.58, 24],
  [0.74, 35],
];
const KNEE_KEYS = [
  [0.2, 50],
  [0.42, 91],
  [0.6, 96],
  [0.8, 58],
];
const ANKLE_KEYS = [
  [0.25, -18],
  [0.5, -4],
  [0.8, 6],
];
const SWING_WIDER_M = 0.012;

const hipJoint = (side, pelvis) => placed(pelvis, 0, 0, outward(side) * size.hipHalfWidth);

/** The whole leg from hip and foot: knees bend forward, turned so that the hip's external rotation is as asked. */
export function legOnFoot(side, pelvis, foot, hipExternalRotation) {
  const hip = hipJoint(side, pelvis);
  const reach = foot.p.clone().sub(hip);
  const distance = reach.length();
  const axis = reach.divideScalar(distance);
  const ahead = FORWARD.clone().addScaledVector(axis, -axis.dot(FORWARD)).normalize();
  const aside = axis.clone().cross(ahead);
  const toKneeAlong = (size.thigh ** 2 - size.shank ** 2 + distance ** 2) / (2 * distance);
  const toKneeOff = Math.sqrt(Math.max(0, size.thigh ** 2 - toKneeAlong ** 2));

  // About the line from hip to ankle the knee can swivel freely; each pass corrects by what is still missing.
  let swivel = outward(side) * hipExternalRotation;
  let leg;
  for (let pass = 0; pass < 12; pass++) {
    const bend = ahead.clone().multiplyScalar(cos(swivel)).addScaledVector(aside, sin(swivel));
    const hinge = aside.clone().multiplyScalar(cos(swivel)).addScaledVector(ahead, -sin(swivel));
    const knee = hip.clone().addScaledVector(axis, toKneeAlong).addScaledVector(bend, toKneeOff);
    leg = {
      thigh: { p: hip, q: hanging(hip, knee, hinge) },
      shank: { p: knee, q: hanging(knee, foot.p, hinge) },
      foot,
    };
    swivel += outward(side) * (hipExternalRotation - hipAngles(side, pelvis, leg.thigh).externalRotation);
  }
  return leg;
}

/** A segment hanging from a joint to the next: y along it, z its hinge. */
function hanging(from, to, hinge) {
  const y = from.clone().sub(to).normalize();
  return fromAxes(y.clone().cross(hinge), y, hinge);
}

export function hipAngles(side, pelvis, thigh) {
  const { z, x, y } = cardanZXY(relativeTo(pelvis.q, thigh.q));
  return { flexion: z, adduction: outward(side) * x, externalRotation: -outward(side) * y };
}

/** Thigh and knee angle as seen from the side, and the ankle they lead to: each is the other's inverse. */
function sideView(hip, ankle) {
  const [ahead, down] = [ankle.x - hip.x, hip.y - ankle.y];
  const distance = Math.hypot(ahead, down);
  const knee =
    180 - acos((size.thigh ** 2 + size.shank ** 2 - distance ** 2) / (2 * size.thigh * size.shank));
  const atHip = acos((size.thigh ** 2 + distance ** 2 - size.shank ** 2) / (2 * size.thigh * distance));
  return { thigh: atan2(ahead, down) + atHip, knee };
}
function ankleFromSideView(hip, { thigh, knee }, z) {
  const shank = thigh - knee;
  return vec(
    hip.x + size.thigh * sin(thigh) + size.shank * sin(shank),
    hip.y - size.thigh * cos(thigh) - size.shank * cos(shank),
    z,
  );
}

/** Angles at one moment on the belt, for the swing to start from or end in. */
function angles(leg) {
  const { thigh, knee } = sideView(leg.thigh.p, leg.foot.p);
  const ankle = cardanZXY(relativeTo(leg.shank.q, leg.foot.q)).z;
  return { thigh, knee, ankle };
}

/**
 * The leg in the air. `off` and `on` are the last and the next stance: { at(timeS), timeS } with the leg as it is on
 * the belt, also a moment to either side.
 */
export function legInSwing({ side, pelvis, share, off, on, hipExternalRotation }) {
  const swingS = on.timeS - off.timeS;
  const moment = 0.002;
  const legOff = off.at(off.timeS);
  const legOn = on.at(on.timeS);
  const [offNow, offBefore] = [angles(legOff), angles(off.at(off.timeS - moment))];
  const [onNow, onBefore] = [angles(legOn), angles(on.at(on.timeS - moment))];
  const slope = (name, now, before) => ((now[name] - before[name]) / moment) * swingS;
  const over = (name, keys) =>
    spline(
      [[0, offNow[name]], ...keys, [1, onNow[name]]],
      slope(name, offNow, offBefore),
      slope(name, onNow, onBefore),
    )(share);

  const z =
    mix(legOff.foot.p.z, legOn.foot.p.z, smoothstep(0, 1, share)) +
    outward(side) * SWING_WIDER_M * Math.sin(Math.PI * share) ** 2;
  const hip = hipJoint(side, pelvis);
  const ankle = ankleFromSideView(
    hip,
    { thigh: over('thigh', THIGH_KEYS), knee: over('knee', KNEE_KEYS) },
    z,
  );
  const leg = legOnFoot(side, pelvis, { p: ankle }, hipExternalRotation);

  // What the foot had besides its pitch (toes out, rolled in) goes over from one stance to the next.
  const bend = over('ankle', ANKLE_KEYS);
  const rest = (l, a) => relativeTo(chain(l.shank.q, turn(RIGHT, a.ankle)), l.foot.q);
  const twist = between(rest(legOff, offNow), rest(legOn, onNow), smoothstep(0, 1, share));
  leg.foot = {
    p: ankle,
    q: chain(leg.shank.q, turn(RIGHT, bend), twist),
    toeBend: legOff.foot.toeBend * (1 - smoothstep(0, 0.22, share)),
  };
  return leg;
}

/** Share of the swing that has passed, for a leg `along` its stride. */
export const swingShare = (along) => (along - CONTACT) / (1 - CONTACT);
