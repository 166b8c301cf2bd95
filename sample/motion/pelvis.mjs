// The pelvis: how it rises and falls, sways, and turns.
import { chain, FORWARD, RIGHT, turn, UP, vec } from '../maths.mjs';
import { CONTACT, STEP_S } from './clock.mjs';
import { alternating, bump } from './curves.mjs';

const GRAVITY = 9.81;
const HEIGHT_AT_STRIKE_M = 0.917;
const SWAY_M = 0.012;
const MIDSTANCE = CONTACT / 2;

/**
 * Height over a step, 0 at foot strike: during contact the ground pushes with half a sine wave, in flight there is
 * gravity alone. Integrated twice, with the push as strong as it must be for the next step to begin like this one.
 * So the pelvis is lowest at midstance and sinks fastest some 40 ms after contact, as in real runners.
 */
export function heightOverStep(shareOfStep) {
  const contactS = 2 * CONTACT * STEP_S;
  const flightS = STEP_S - contactS;
  const t = shareOfStep * STEP_S;
  if (t > contactS) {
    const inFlight = t - contactS;
    return (GRAVITY / 2) * inFlight * (flightS - inFlight);
  }
  const pushed = ((GRAVITY * STEP_S) / 2) * (t - (contactS / Math.PI) * Math.sin((Math.PI * t) / contactS));
  return pushed - (GRAVITY * flightS * t) / 2 - (GRAVITY * t * t) / 2;
}

export function pelvisAt(trial, phase, noise) {
  const step = 2 * phase;
  const centre = vec(
    0,
    HEIGHT_AT_STRIKE_M + heightOverStep(step - Math.floor(step)),
    -SWAY_M * alternating(phase, MIDSTANCE), // over the foot that stands
  );

  const { both, leftExtra } = trial;
  const leftForward =
    both.pelvicRotation * alternating(phase) +
    leftExtra.pelvicRotation * bump(phase) +
    0.6 * noise.pelvicRotation;
  const rightDown = 4.5 * Math.sin(2 * Math.PI * phase + 0.35) + 0.5 * noise.pelvicDrop; // the side of the swinging leg drops
  const forwardTilt = 8 + 1.5 * Math.cos(4 * Math.PI * phase);
  return { p: centre, q: chain(turn(RIGHT, -forwardTilt), turn(FORWARD, rightDown), turn(UP, -leftForward)) };
}
