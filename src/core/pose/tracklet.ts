import { linearRegression } from 'simple-statistics';
import { median } from '../stats/median.ts';
import type { Sighting } from './sighting.ts';

/** One person in one frame. */
export interface Seen {
  readonly frame: number;
  /** Place among the people of that frame. */
  readonly person: number;
  /** Real seconds from the first frame. */
  readonly timeS: number;
  readonly sighting: Sighting;
}

/** One person over neighbouring frames, as long as nobody else can be meant. Never empty. */
export type Tracklet = readonly Seen[];

/** A body's place and velocity at one moment: pixels, and pixels a second. */
export interface Moving {
  readonly timeS: number;
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly trunkPx: number;
}

/** How much of a tracklet says how it begins or ends: about one step of a runner, so that bounce and sway cancel. */
const END_S = 0.4;

export function firstOf(tracklet: Tracklet): Moving {
  const start = tracklet[0]!.timeS;
  const end = tracklet.findIndex(({ timeS }) => timeS > start + END_S);
  return movingAt(start, tracklet.slice(0, end < 0 ? undefined : end));
}

export function lastOf(tracklet: Tracklet): Moving {
  const end = tracklet.at(-1)!.timeS;
  const start = tracklet.findLastIndex(({ timeS }) => timeS < end - END_S);
  return movingAt(end, tracklet.slice(start + 1));
}

function movingAt(timeS: number, near: Tracklet): Moving {
  const line = (axis: 'x' | 'y') =>
    linearRegression(near.map((seen) => [seen.timeS - timeS, seen.sighting[axis]]));
  const [x, y] = [line('x'), line('y')];
  const trunkPx = median(near.map(({ sighting }) => sighting.trunkPx));
  return { timeS, x: x.b, y: y.b, vx: x.m, vy: y.m, trunkPx };
}
