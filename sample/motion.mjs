// The runner's motion: every segment of the body at any moment of a trial. A plain function of time.
import { outward, SIDES } from './maths.mjs';
import { armAt } from './motion/arms.mjs';
import { CONTACT, makeClock } from './motion/clock.mjs';
import { bump } from './motion/curves.mjs';
import { footOnBelt, toesOf } from './motion/foot.mjs';
import { legInSwing, legOnFoot, swingShare } from './motion/leg.mjs';
import { pelvisAt } from './motion/pelvis.mjs';
import { trunkAt } from './motion/trunk.mjs';
import { wobble } from './motion/wobble.mjs';

export function makeMotion(trial) {
  const clock = makeClock(trial.seed);
  const names = [
    'trunkBend',
    'forwardLean',
    'pelvicRotation',
    'hipRotation',
    'pelvicDrop',
    'stepWidth',
    'toeOut',
  ];
  const wobbles = names.map((name, i) => [name, wobble(trial.seed * 100 + i)]);
  const noiseAt = (timeS) => Object.fromEntries(wobbles.map(([name, noise]) => [name, noise(timeS)]));
  const leftOnly = (side, what) => (side === 'left' ? trial.leftExtra[what] : 0);

  const pelvis = (timeS) => pelvisAt(trial, clock.phaseAt(timeS), noiseAt(timeS));

  /** `along` is the leg's own phase: the hip turns in a little in swing, so that the knee passes under the hip. */
  const hipExternalRotation = (side, along, timeS) =>
    trial.both.hipExternalRotation -
    1.5 * (1 - Math.cos(2 * Math.PI * along)) +
    leftOnly(side, 'hipExternalRotation') * bump(along) +
    0.7 * noiseAt(timeS).hipRotation;

  /** The leg during the contact that begins stride `stride` (and just before it, on the way down). */
  function stance(side, stride, timeS) {
    const strikeS = clock.strikeTime(side, stride);
    const contactS = clock.toeOffTime(side, stride) - strikeS;
    const atStrike = noiseAt(strikeS);
    const foot = footOnBelt({
      side,
      timeS,
      strikeS,
      share: (timeS - strikeS) / contactS,
      toeOut: trial.both.toeOut + leftOnly(side, 'toeOut') + atStrike.toeOut,
      widthNoise: atStrike.stepWidth,
    });
    const along = ((timeS - strikeS) / contactS) * CONTACT;
    return legOnFoot(side, pelvis(timeS), foot, hipExternalRotation(side, along, timeS));
  }

  function legAt(side, timeS) {
    const { stride, along } = clock.legStride(side, timeS);
    if (along <= CONTACT) return stance(side, stride, timeS);
    return legInSwing({
      side,
      pelvis: pelvis(timeS),
      share: swingShare(along),
      off: { timeS: clock.toeOffTime(side, stride), at: (s) => stance(side, stride, s) },
      on: { timeS: clock.strikeTime(side, stride + 1), at: (s) => stance(side, stride + 1, s) },
      hipExternalRotation: hipExternalRotation(side, along, timeS),
    });
  }

  /** Segments by name, each { p: where its upper joint is, q: how it is turned }. */
  function poseAt(timeS) {
    const phase = clock.phaseAt(timeS);
    const hips = pelvis(timeS);
    const pose = { pelvis: hips, ...trunkAt(trial, phase, noiseAt(timeS), hips) };
    for (const side of SIDES) addLimbs(pose, side, legAt(side, timeS), armAt(side, phase, pose.chest));
    return pose;
  }

  return {
    poseAt,
    events: clock.events,
    isOnBelt: (side, timeS) => clock.legStride(side, timeS).along <= CONTACT,
  };
}

/** Puts one side's leg and arm into a pose, as thighLeft, footRight and so on. */
export function addLimbs(pose, side, leg, arm) {
  const Side = outward(side) > 0 ? 'Right' : 'Left';
  for (const [name, segment] of Object.entries({ ...leg, toes: toesOf(leg.foot), ...arm }))
    pose[name + Side] = segment;
}
