import { sampleStandardDeviation } from 'simple-statistics';
import type { Landmark } from '../../src/core/pose/landmarks.ts';
import { landmarkSeries, type PoseTrack } from '../../src/core/pose/track.ts';
import { SIDES } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import { frameTimesS, type Truth } from '../truth.ts';
import { meanOf } from './errors.ts';

/** How far a key point is from where the joint is drawn, pixels; left and right together. */
export interface KeyPointScore {
  readonly joint: string;
  readonly n: number;
  /** Mean of estimated − true: away from the body's middle line (x) and down (y). */
  readonly biasOutPx: number;
  readonly biasDownPx: number;
  /** Spread of the error, of x and y. */
  readonly sdXPx: number;
  readonly sdYPx: number;
  /**
   * How late the point comes, ms: the shift at which it follows the truth best, both coordinates together. What a
   * filter inside the pose model does to it. Null where no shift within ± 0.1 s is best: the point does not move as
   * the joint does.
   */
  readonly lagMs: number | null;
}

/** The model's name of a joint, and the truth's. */
const JOINTS = [
  ['Shoulder', 'shoulder'],
  ['Elbow', 'elbow'],
  ['Wrist', 'wrist'],
  ['Hip', 'hip'],
  ['Knee', 'knee'],
  ['Ankle', 'ankle'],
  ['Heel', 'heel'],
  ['FootIndex', 'toe'],
] as const;

/** Shifts that are tried: ± 0.1 s. */
const LAG_STEP_S = 0.0025;
const LAG_STEPS = 40;

interface Error {
  readonly x: number;
  readonly y: number;
}

/** The raw track, before anything is put right or filtered, against the joints' places in the picture. */
export function scoreKeyPoints(track: PoseTrack, truth: Truth): readonly KeyPointScore[] {
  return JOINTS.flatMap(([joint, trueName]): KeyPointScore[] => {
    const points = SIDES.flatMap((side) => {
      const places = truth.points2dPx[`${side}_${trueName}`];
      return places ? [errorsOf(track, `${side}${joint}`, truth, places)] : [];
    });
    const errors = points.flatMap((errorsAt) => errorsAt(0));
    const n = errors.length;
    if (n < 3) return [];
    return [
      {
        joint,
        n,
        biasOutPx: meanOf(points.map((errorsAt, i) => outward(truth, i) * meanX(errorsAt(0)))) ?? Number.NaN,
        biasDownPx: meanOf(errors.map(({ y }) => y)) ?? Number.NaN,
        sdXPx: spread(points.map((errorsAt) => errorsAt(0).map(({ x }) => x))),
        sdYPx: spread(points.map((errorsAt) => errorsAt(0).map(({ y }) => y))),
        lagMs: bestLagMs(points),
      },
    ];
  });
}

type ErrorsAt = (lagS: number) => readonly Error[];

/** Estimated − true of every frame, the truth read `lagS` earlier. */
function errorsOf(
  track: PoseTrack,
  landmark: Landmark,
  truth: Truth,
  places: Truth['points2dPx'][string],
): ErrorsAt {
  const trueTimesS = frameTimesS(truth);
  const read = (axis: 0 | 1) => Float64Array.from(trueTimesS, (_, i) => places[i]?.[axis] ?? Number.NaN);
  const [trueX, trueY] = [read(0), read(1)];
  const x = landmarkSeries(track, 'image', landmark, 'x');
  const y = landmarkSeries(track, 'image', landmark, 'y');
  return (lagS) =>
    Array.from(track.timesS, (timeS, i) => ({
      x: x[i]! - valueAt(trueTimesS, trueX, timeS - lagS),
      y: y[i]! - valueAt(trueTimesS, trueY, timeS - lagS),
    })).filter((error) => Number.isFinite(error.x + error.y));
}

/** The sign of "away from the middle" in the picture's x, for the left and the right side; from the side: to the right. */
const outward = ({ view }: Truth, side: number): number => {
  if (view === 'left' || view === 'right') return 1;
  return (side === 0 ? -1 : 1) * (view === 'anterior' ? -1 : 1);
};

const meanX = (errors: readonly Error[]): number => meanOf(errors.map(({ x }) => x)) ?? Number.NaN;

/** Standard deviation within each side, both sides together. */
function spread(groups: readonly (readonly number[])[]): number {
  const centred = groups.flatMap((group) => {
    const centre = meanOf(group) ?? Number.NaN;
    return group.map((value) => value - centre);
  });
  return sampleStandardDeviation(centred);
}

function bestLagMs(points: readonly ErrorsAt[]): number | null {
  const cost = (lagS: number): number => {
    const groups = points.map((errorsAt) => errorsAt(lagS));
    return Math.hypot(
      spread(groups.map((group) => group.map(({ x }) => x))),
      spread(groups.map((group) => group.map(({ y }) => y))),
    );
  };
  const lags = Array.from({ length: 2 * LAG_STEPS + 1 }, (_, k) => (k - LAG_STEPS) * LAG_STEP_S);
  const costs = lags.map(cost);
  const best = costs.indexOf(Math.min(...costs));
  return best === 0 || best === lags.length - 1 ? null : 1000 * lags[best]!;
}
