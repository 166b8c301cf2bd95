import type { Bounce } from './bounce.ts';
import type { GaitEvent } from './event.ts';

/**
 * Foot strike comes this long before the trunk's fastest fall, and toe-off this long after its fastest rise.
 * Estimated on force-plate contacts of two runners, the trunk filtered as here: 24 ms and 36 ms before,
 * 70 ms and 58 ms after; the middle is taken and half the distance is part of the uncertainty.
 * (Milner & Paquette 2015 and its follow-up: 15–27 ms before, with another filter.)
 */
const STRIKE_BEFORE_FALL_S = 0.03;
const TOE_OFF_AFTER_RISE_S = 0.064;
/** Standard deviations behind the interval: between runners, and from step to step in the pose of a 60 fps clip. */
const BETWEEN_RUNNERS_SD_S = 0.006;
const STEP_TO_STEP_SD_S = 0.007;
/** Share of the frame interval that stays unknown after placing the event between frames. */
const FRAME_SHARE = 0.25;
const TO_95 = 1.96;

/** Foot strikes and toe-offs from the bounce of the trunk, in order of time. Works in every view. */
export function contactsOf(timesS: Float64Array, bounce: Bounce | null): readonly GaitEvent[] {
  if (!bounce) return [];
  const n = timesS.length;
  const frameS = (timesS[n - 1]! - timesS[0]!) / (n - 1);
  const uncertaintyS = TO_95 * Math.hypot(BETWEEN_RUNNERS_SD_S, STEP_TO_STEP_SD_S, FRAME_SHARE * frameS);
  const inClip = (event: GaitEvent): boolean => event.timeS >= 0 && event.timeS <= timesS[n - 1]!;

  const events = bounce.steps.flatMap(({ side, fastestFallS, fastestRiseS }): GaitEvent[] => {
    const shared = { side, uncertaintyS, source: 'auto' } as const;
    const strike: GaitEvent = {
      ...shared,
      type: 'footStrike',
      timeS: fastestFallS - STRIKE_BEFORE_FALL_S,
    };
    if (fastestRiseS === null) return [strike];
    return [strike, { ...shared, type: 'toeOff', timeS: fastestRiseS + TOE_OFF_AFTER_RISE_S }];
  });
  return events.filter(inClip).sort((a, b) => a.timeS - b.timeS);
}
