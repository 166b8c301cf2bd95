import type { Interval } from '../../../core/trial.ts';
import { extentOfAll } from '../../extent.ts';
import { frameAt } from '../../frameAt.ts';
import { shareOf } from './timeWindow.ts';

/** Size of the drawings' own coordinates; they are stretched to what room there is. */
export const WIDTH = 1000;
export const HEIGHT = 100;
/** More points than this nobody sees on a screen. */
const MAX_COLUMNS = 500;

interface Point {
  readonly timeS: number;
  readonly value: number;
}

/**
 * A series over a stretch of time, with no more points than can be seen: of each part of the stretch its least and its
 * greatest value, in their order, so that no peak is lost. Runs between NaNs stand alone.
 */
export function sampled(
  timesS: Float64Array,
  values: Float64Array,
  time: Interval,
): readonly (readonly Point[])[] {
  const first = Math.max(0, frameAt(timesS, time.low) - 1);
  const last = Math.min(timesS.length - 1, frameAt(timesS, time.high) + 1);
  const step = Math.max(1, Math.ceil((last - first + 1) / MAX_COLUMNS));
  return runsOf(values, first, last).map((run) =>
    Array.from({ length: Math.ceil(run.length / step) }, (_, part) =>
      extremes(run.slice(part * step, (part + 1) * step), values),
    )
      .flat()
      .map((frame) => ({ timeS: timesS[frame]!, value: values[frame]! })),
  );
}

/** Frames that follow each other without a NaN among their values. */
function runsOf(values: Float64Array, first: number, last: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (let frame = first; frame <= last; frame++) {
    if (!Number.isFinite(values[frame])) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === frame - 1) run.push(frame);
    else runs.push([frame]);
  }
  return runs;
}

function extremes(frames: readonly number[], values: Float64Array): readonly number[] {
  if (frames.length < 3) return frames;
  const byValue = frames.toSorted((a, b) => values[a]! - values[b]!);
  return [...new Set([byValue[0]!, byValue.at(-1)!])].sort((a, b) => a - b);
}

/** "12.3 45.6": a place in the drawing; values upwards. */
const place = ({ timeS, value }: Point, time: Interval, range: Interval): string => {
  const x = WIDTH * shareOf(time, timeS);
  const y = HEIGHT * (1 - shareOf(range, value));
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** The line of a series, for an SVG path. */
export const linePath = (
  timesS: Float64Array,
  values: Float64Array,
  time: Interval,
  range: Interval,
): string =>
  sampled(timesS, values, time)
    .map((run) => `M${run.map((point) => place(point, time, range)).join('L')}`)
    .join('');

/** The area between a series and the bottom of the drawing, for an SVG path. */
export const areaPath = (
  timesS: Float64Array,
  values: Float64Array,
  time: Interval,
  range: Interval,
): string =>
  sampled(timesS, values, time)
    .map((run) => {
      const ends = [run.at(-1)!, run[0]!].map((end) => place({ ...end, value: range.low }, time, range));
      return `M${[...run.map((point) => place(point, time, range)), ...ends].join('L')}Z`;
    })
    .join('');

/** From the least to the greatest value of some series, with a little room; null where there is none. */
export function rangeOfAll(series: readonly Float64Array[]): Interval | null {
  const extent = extentOfAll(series);
  if (!extent) return null;
  const { low, high } = extent;
  const room = Math.max(0.5, (high - low) * 0.08);
  return { low: low - room, high: high + room };
}
