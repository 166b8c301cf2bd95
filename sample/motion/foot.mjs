// The foot on the belt: lands on the heel, goes flat, rolls over the ball, leaves from the toe.
// Whichever part bears the weight is fixed to the belt, so nothing slides and nothing floats.
import { chain, outward, RIGHT, turn, UP, vec } from '../maths.mjs';
import { spline } from './curves.mjs';
import { MOST_TOE_BEND, sole } from './proportions.mjs';

export const BELT_SPEED = 2.9; // m/s
const HEEL_AT_STRIKE_M = 0.14; // ahead of the hips
const HALF_STEP_WIDTH_M = 0.058;
const SINK_SPEED = 0.75; // m/s, the foot's way down just before it strikes

/** Toes up (+) or heel up (-) over the contact. */
const pitchOverContact = spline(
  [
    [0, 7],
    [0.13, 0.3],
    [0.3, 0],
    [0.45, 0],
    [0.62, -8],
    [0.82, -33],
    [1, -58],
  ],
  -80,
  -110,
);

/**
 * The foot while it is on the belt, and, before `strikeS`, on its straight way down to it.
 * `share` runs from 0 at strike to 1 at toe-off.
 */
export function footOnBelt({ side, timeS, strikeS, share, toeOut, widthNoise }) {
  const sinceStrike = timeS - strikeS;
  const track = outward(side) * (HALF_STEP_WIDTH_M + 0.005 * widthNoise);
  const heelPrint = vec(
    HEEL_AT_STRIKE_M - BELT_SPEED * sinceStrike,
    Math.max(0, -sinceStrike) * SINK_SPEED,
    track,
  );
  const heading = turn(UP, -outward(side) * toeOut);
  const pitch = share < 0 ? 7 - 80 * share : pitchOverContact(share);
  const toeBend = Math.max(0, Math.min(-pitch, MOST_TOE_BEND));

  const fromHeel = (metres) =>
    vec(metres - sole.heel, 0, 0)
      .applyQuaternion(heading)
      .add(heelPrint);
  const foot = { q: chain(heading, turn(RIGHT, pitch)), toeBend };
  if (pitch >= 0) foot.p = ankleAbove(heelPrint, foot.q, sole.heel);
  else {
    // Past its bend, the shoe tips over the toe and the ball lifts.
    const toesQ = chain(heading, turn(RIGHT, pitch + toeBend));
    const ball = vec(sole.ball - sole.toe, 0, 0)
      .applyQuaternion(toesQ)
      .add(fromHeel(sole.toe));
    foot.p = ankleAbove(ball, foot.q, sole.ball);
  }
  return foot;
}

const ankleAbove = (ground, q, along) => vec(-along, sole.below, 0).applyQuaternion(q).add(ground);

/** The front of the shoe, hinged at the sole under the ball. */
export function toesOf(foot) {
  const ball = vec(sole.ball, -sole.below, 0).applyQuaternion(foot.q).add(foot.p);
  return { p: ball, q: chain(foot.q, turn(RIGHT, foot.toeBend)) };
}

/** Lowest point of the sole above the belt. */
export function soleHeight(foot) {
  const toes = toesOf(foot);
  const heel = vec(sole.heel, -sole.below, 0).applyQuaternion(foot.q).add(foot.p);
  const toe = vec(sole.toe - sole.ball, 0, 0)
    .applyQuaternion(toes.q)
    .add(toes.p);
  return Math.min(heel.y, toes.p.y, toe.y);
}
