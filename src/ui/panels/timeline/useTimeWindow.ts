import { useState } from 'react';
import type { Interval } from '../../../core/trial.ts';
import { firstSpan, pageStart, spansOf } from './timeWindow.ts';

interface TimeWindow {
  /** The stretch of time in sight. */
  readonly time: Interval;
  /** undefined where there is nothing nearer, or no more to see. */
  readonly zoomIn: (() => void) | undefined;
  readonly zoomOut: (() => void) | undefined;
}

/** The stretch of a clip that is in sight round a moment; it pages on as the moment leaves it. */
export function useTimeWindow(timeS: number, durationS: number): TimeWindow {
  const [spanS, setSpan] = useState(() => firstSpan(durationS));
  const [startS, setStart] = useState(0);
  const shown = Math.min(spanS, durationS);
  const start = pageStart(startS, shown, timeS, durationS);
  // Remembered while rendering: paging in an effect would draw the moment out of sight first.
  if (start !== startS) setStart(start);

  const spans = spansOf(durationS);
  const zoomTo = (next: number | undefined): (() => void) | undefined =>
    next === undefined
      ? undefined
      : () => {
          setSpan(next);
          // The moment stays where it is on the screen.
          setStart(timeS - ((timeS - start) * next) / shown);
        };
  return {
    time: { low: start, high: start + shown },
    zoomIn: zoomTo(spans.findLast((span) => span < shown)),
    zoomOut: zoomTo(spans.find((span) => span > shown)),
  };
}
