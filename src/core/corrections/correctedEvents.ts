import type { GaitEvent } from '../events/event.ts';
import type { Corrections } from './corrections.ts';
import { withEventEdits } from './eventEdits.ts';
import { withLeftOut } from './leftOut.ts';

/** The events that hold, of those found, after the person's word on them. */
export function correctedEvents(
  found: readonly GaitEvent[],
  timesS: Float64Array,
  { trim, events, leftOut = [] }: Corrections,
): readonly GaitEvent[] {
  const last = timesS.length - 1;
  const frameS = last > 0 ? (timesS[last]! - timesS[0]!) / last : 0;
  const edited = events ? withEventEdits(found, events, frameS) : found;
  const [fromS, toS] = trim ? [timesS[trim.first] ?? 0, timesS[trim.last] ?? timesS[last]!] : [0, Infinity];
  const inside = edited.filter(({ timeS }) => timeS >= fromS && timeS <= toS);
  return withLeftOut(inside, leftOut);
}
