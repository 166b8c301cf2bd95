// When things happen. Phase counts strides: the left foot strikes at whole numbers, the right half-way between.
import { SIDES } from '../maths.mjs';
import { wobble } from './wobble.mjs';

const STEPS_PER_MINUTE = 172;
export const STEP_S = 60 / STEPS_PER_MINUTE;
const STRIDE_S = 2 * STEP_S;
/** Share of a stride that one foot is on the belt: 0.25 s, which leaves 0.1 s of flight after each step. */
export const CONTACT = 0.36;

const FIRST_LEFT_STRIKE_S = 0.4;
const UNEVENNESS = 0.0022; // strides; makes step times differ by a few milliseconds

/** Where in its stride a side is. */
const lag = (side) => (side === 'right' ? 0.5 : 0);

export function makeClock(seed) {
  const early = wobble(seed);
  const phaseAt = (timeS) => (timeS - FIRST_LEFT_STRIKE_S) / STRIDE_S + UNEVENNESS * early(timeS);
  const timeAt = (phase) => {
    let timeS = phase * STRIDE_S + FIRST_LEFT_STRIKE_S;
    for (let i = 0; i < 20; i++) timeS += (phase - phaseAt(timeS)) * STRIDE_S;
    return timeS;
  };

  return {
    phaseAt,
    /** The stride a leg is in at a time: its number, and how far it has gone (0 at foot strike, CONTACT at toe-off). */
    legStride(side, timeS) {
      const phase = phaseAt(timeS) - lag(side);
      const stride = Math.floor(phase);
      return { stride, along: phase - stride };
    },
    strikeTime: (side, stride) => timeAt(stride + lag(side)),
    toeOffTime: (side, stride) => timeAt(stride + lag(side) + CONTACT),
    /** Every foot strike and toe-off from 0 up to a time, in order. */
    events(untilS) {
      const all = SIDES.flatMap((side) =>
        Array.from({ length: Math.ceil(untilS / STRIDE_S) + 4 }, (_, i) => i - 2).flatMap((stride) => [
          { type: 'footStrike', side, timeS: timeAt(stride + lag(side)) },
          { type: 'toeOff', side, timeS: timeAt(stride + lag(side) + CONTACT) },
        ]),
      );
      return all.filter((e) => e.timeS >= 0 && e.timeS < untilS).sort((a, b) => a.timeS - b.timeS);
    },
  };
}
