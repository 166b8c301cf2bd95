import type { Side } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import { frameTimesS, type Truth } from '../truth.ts';

/** Angles of one segment in the sagittal plane that truth files leave out: their two ends, and the angle. */
const SEGMENTS: Readonly<
  Record<string, readonly [from: string, to: string, angle: (forward: number, up: number) => number]>
> = {
  /** Ankle ahead of the knee is positive. */
  shankAngle: ['knee', 'ankle', (forward, up) => Math.atan2(forward, -up)],
  /** Toes above the heel is positive. */
  footStrikeAngle: ['heel', 'toe', (forward, up) => Math.atan2(up, forward)],
};

/** From the joints' places in space (x forward, y up), read between frames; null where they are not known. */
export function sagittalAngleDeg(truth: Truth, id: string, side: Side, timeS: number): number | null {
  const segment = SEGMENTS[id];
  if (!segment) return null;
  const [from, to, angle] = segment;
  const timesS = frameTimesS(truth);
  const place = (joint: string, axis: 0 | 1): number => {
    const points = truth.points3dM[`${side}_${joint}`];
    const values = Float64Array.from(timesS, (_, i) => points?.[i]?.[axis] ?? Number.NaN);
    return valueAt(timesS, values, timeS);
  };
  const degrees = (angle(place(to, 0) - place(from, 0), place(to, 1) - place(from, 1)) * 180) / Math.PI;
  return Number.isFinite(degrees) ? degrees : null;
}
