import type { Gait } from '../gait.ts';
import { remembered } from '../remembered.ts';
import { isFrontalView } from '../sides.ts';
import { median } from '../stats/median.ts';
import { Z95 } from '../stats/z95.ts';
import lines from './accuracy.json' with { type: 'json' };
import type { Measure } from './measure.ts';
import { usesMarkers } from './pelvis.ts';

/**
 * Half-widths of 95 % intervals of what more strikes can't average away, in the measure's unit; null where it has
 * not been measured.
 */
export interface Accuracy {
  /** Of the value at one strike, the random error included. */
  readonly singleStrike: number | null;
  /** Of a side's mean in one clip. */
  readonly sideMean: number | null;
  /** Of left − right in one clip. */
  readonly leftMinusRight: number | null;
}

/** The same for two clips of one runner: after − before. */
export interface ChangeAccuracy {
  readonly change: number | null;
  readonly changeOfLeftMinusRight: number | null;
}

type Line = Accuracy & ChangeAccuracy;

/** One line of the table: a measure in a kind of view, under a condition. */
export interface TableLine extends Line {
  readonly id: string;
  readonly plane: 'frontal' | 'sagittal';
  readonly condition: 'usual' | 'lowRate' | 'smallRunner' | 'markers';
}

const TABLE = lines as readonly TableLine[];

const UNKNOWN: Line = {
  singleStrike: null,
  sideMean: null,
  leftMinusRight: null,
  change: null,
  changeOfLeftMinusRight: null,
};

/** Below these the table has lines of their own: measured at 30 frames per second and at half the picture's size. */
const LOW_RATE_FPS = 45;
const SMALL_RUNNER_PX = 500;

/**
 * How far a value of a clip may be off: the pose model's part, measured on clips of known truth for this kind of view,
 * frame rate and size (`npm run calibrate` writes the table; docs/accuracy.md), and the camera's part from
 * how well its level and direction are known in this very clip.
 */
export function accuracyOf(measure: Measure, gait: Gait): Accuracy {
  const line = lineOf(measure.id, gait);
  const camera95 = cameraPart95(measure, gait);
  return {
    singleStrike: plus(line.singleStrike, camera95),
    sideMean: plus(line.sideMean, camera95),
    // The camera's tilt leans the trunk toward one striking side and away from the other.
    leftMinusRight: plus(line.leftMinusRight, 2 * camera95),
  };
}

/** Of after − before: each clip was filmed by a camera of its own. */
export function changeAccuracy(measure: Measure, before: Gait, after: Gait): ChangeAccuracy {
  const lines = [lineOf(measure.id, before), lineOf(measure.id, after)];
  const camera95 = Math.hypot(cameraPart95(measure, before), cameraPart95(measure, after));
  return {
    change: plus(larger(lines.map(({ change }) => change)), camera95),
    changeOfLeftMinusRight: plus(
      larger(lines.map(({ changeOfLeftMinusRight }) => changeOfLeftMinusRight)),
      2 * camera95,
    ),
  };
}

/** Half-width of the 95 % interval of what the camera alone puts into every value, degrees; 0 for what it can't touch. */
export const cameraPart95 = (measure: Pick<Measure, 'cameraSdDeg'>, gait: Gait): number =>
  Z95 * (measure.cameraSdDeg?.(gait) ?? 0);

/** Independent parts add as the root of their squares (GUM, JCGM 100:2008, 5.1.2). */
const plus = (half: number | null, camera95: number): number | null =>
  half === null ? null : Math.hypot(half, camera95);

/** The worst of the conditions that hold; unknown where one of them is. */
function lineOf(id: string, gait: Gait): Line {
  const plane = isFrontalView(gait.view) ? 'frontal' : 'sagittal';
  const conditions: TableLine['condition'][] = [
    usesMarkers(id) && gait.pelvis?.markers ? 'markers' : 'usual',
  ];
  if (typicalFps(gait.timesS) < LOW_RATE_FPS) conditions.push('lowRate');
  if (gait.bodyHeightPx < SMALL_RUNNER_PX) conditions.push('smallRunner');
  const lines = conditions.map(
    (condition) =>
      TABLE.find((line) => line.id === id && line.plane === plane && line.condition === condition) ?? UNKNOWN,
  );
  const of = (key: keyof Line) => larger(lines.map((line) => line[key]));
  return {
    singleStrike: of('singleStrike'),
    sideMean: of('sideMean'),
    leftMinusRight: of('leftMinusRight'),
    change: of('change'),
    changeOfLeftMinusRight: of('changeOfLeftMinusRight'),
  };
}

/** Median of the frames per second; looked at once for all measures of a clip. */
const typicalFps = remembered((timesS: Float64Array) =>
  median(Array.from(timesS.subarray(1), (timeS, i) => 1 / (timeS - timesS[i]!))),
);

const larger = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : Math.max(...values.map((value) => value ?? 0));
