import type { EventEdits } from './eventEdits.ts';
import type { FrameSpan } from './frameSpan.ts';
import type { StrikeKey } from './leftOut.ts';
import type { PointEdit } from './pointEdits.ts';

/** What a person put right in what was found in a clip; absent means "as found". */
export interface Corrections {
  /** The part that is measured. */
  readonly trim?: FrameSpan;
  /** Foot strikes and toe-offs moved, added, taken away. */
  readonly events?: EventEdits;
  /** Foot strikes that don't count in the statistics. */
  readonly leftOut?: readonly StrikeKey[];
  /** Joints laid by hand. */
  readonly points?: readonly PointEdit[];
  /** Where left and right leg were taken for each other. */
  readonly swaps?: readonly FrameSpan[];
}

/** The corrections alone, of everything that a person chose. */
export const correctionsOf = ({ trim, events, leftOut, points, swaps }: Corrections): Corrections => ({
  ...(trim && { trim }),
  ...(events && { events }),
  ...(leftOut && { leftOut }),
  ...(points && { points }),
  ...(swaps && { swaps }),
});

/** The same corrections after real time was stretched, because the camera's frame rate was set anew. */
export function stretched<C extends Corrections>(corrections: C, stretch: number): C {
  if (stretch === 1) return corrections;
  const later = <T extends { readonly timeS: number }>(list: readonly T[]): readonly T[] =>
    list.map((item) => ({ ...item, timeS: item.timeS * stretch }));
  const { events, leftOut } = corrections;
  return {
    ...corrections,
    ...(events && { events: { removed: later(events.removed), added: later(events.added) } }),
    ...(leftOut && { leftOut: later(leftOut) }),
  };
}

/** What was put right, in words for the log: one entry a kind. */
export function correctionWords({ trim, events, leftOut, points, swaps }: Corrections): readonly string[] {
  return [
    trim && `measured from frame ${trim.first + 1} to ${trim.last + 1}`,
    events?.added.length && `${events.added.length} foot contacts laid by hand`,
    events?.removed.length && `${events.removed.length} found foot contacts taken away`,
    leftOut?.length && `${leftOut.length} foot strikes left out of the statistics`,
    points?.length && `${points.length} joints laid by hand`,
    swaps?.length && `left and right leg exchanged by hand over ${swaps.length} stretches`,
  ].filter((words): words is string => typeof words === 'string');
}
