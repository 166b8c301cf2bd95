import type { Interval } from '../../../core/trial.ts';

/** Lengths of time that can be looked at, seconds; the whole clip comes after them. */
const SPANS_S = [2, 4, 8, 30, 120];
/** Two strides with room to drag in; all of a clip is too long for that. */
const FIRST_SPAN_S = 4;
/** In more than this the marks of one foot would lie over each other, too near for a finger. */
const EDITABLE_SPAN_S = 8;

/** What can be looked at in a clip, from near to all of it. */
export const spansOf = (durationS: number): readonly number[] => [
  ...SPANS_S.filter((spanS) => spanS < durationS),
  durationS,
];

export const firstSpan = (durationS: number): number => Math.min(FIRST_SPAN_S, durationS);

export const isEditable = ({ low, high }: Interval): boolean => high - low <= EDITABLE_SPAN_S;

/** Where the stretch begins that shows a moment: where it did, while that moment is in it; else a page on. */
export function pageStart(startS: number, spanS: number, timeS: number, durationS: number): number {
  const latest = Math.max(0, durationS - spanS);
  const isIn = timeS >= startS && timeS <= startS + spanS;
  // A little before the moment, so that what leads up to it is in sight.
  const wanted = isIn ? startS : timeS - 0.15 * spanS;
  return Math.min(Math.max(0, wanted), latest);
}

/** How far along the axis a moment lies: 0 at its start, 1 at its end, beyond where it is not in sight. */
export const shareOf = ({ low, high }: Interval, timeS: number): number =>
  high > low ? (timeS - low) / (high - low) : 0;

export const percent = (time: Interval, timeS: number): string =>
  `${Number((100 * shareOf(time, timeS)).toFixed(3))}%`;

/** The moment under a pointer over an element as wide as the axis; held in it. */
export function timeUnder({ clientX }: { clientX: number }, element: Element, time: Interval): number {
  const { left, width } = element.getBoundingClientRect();
  const share = width > 0 ? Math.min(1, Math.max(0, (clientX - left) / width)) : 0;
  return time.low + share * (time.high - time.low);
}

const TICKS_S = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300];
const MOST_TICKS = 6;

/** Round times to write under the axis. */
export function ticksOf({ low, high }: Interval): readonly number[] {
  const stepS = TICKS_S.find((step) => (high - low) / step <= MOST_TICKS) ?? 600;
  const first = Math.ceil(low / stepS - 1e-9);
  const last = Math.floor(high / stepS + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * stepS);
}
