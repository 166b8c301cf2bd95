import type { GaitEvent } from '../events/event.ts';
import { otherSide, type Side } from '../sides.ts';

/** A foot strike that the person leaves out of the statistics, with the step, stance and stride it begins. */
export interface StrikeKey {
  readonly side: Side;
  readonly timeS: number;
}

/** A strike that is left out may be found a little elsewhere after another correction. */
const SAME_STRIKE_WITHIN_S = 0.06;

const isKeyOf = ({ side, timeS }: StrikeKey, strike: StrikeKey): boolean =>
  side === strike.side && Math.abs(timeS - strike.timeS) <= SAME_STRIKE_WITHIN_S;

/** The events with those marked that don't count. */
export const withLeftOut = (
  events: readonly GaitEvent[],
  leftOut: readonly StrikeKey[],
): readonly GaitEvent[] =>
  events.map((event) =>
    event.type === 'footStrike' && leftOut.some((key) => isKeyOf(key, event))
      ? { ...event, leftOut: true }
      : event,
  );

/** Leaves a strike out, or counts it again. */
export function withStrikeToggled(
  leftOut: readonly StrikeKey[] = [],
  { side, timeS }: StrikeKey,
): readonly StrikeKey[] {
  const others = leftOut.filter((key) => !isKeyOf(key, { side, timeS }));
  return others.length < leftOut.length ? others : [...leftOut, { side, timeS }];
}

/** What is left out after a strike was moved, or taken away (null). */
export const withStrikeMoved = (
  leftOut: readonly StrikeKey[],
  strike: StrikeKey,
  timeS: number | null,
): readonly StrikeKey[] =>
  leftOut.flatMap((key) => {
    if (!isKeyOf(key, strike)) return [key];
    return timeS === null ? [] : [{ ...key, timeS }];
  });

/** What is left out after strikes were named after the other foot. */
export const withStrikesOfOtherSide = (
  leftOut: readonly StrikeKey[],
  strikes: readonly StrikeKey[],
): readonly StrikeKey[] =>
  leftOut.map((key) =>
    strikes.some((strike) => isKeyOf(key, strike)) ? { ...key, side: otherSide(key.side) } : key,
  );
