import type { Gait } from '../../src/core/gait.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import { SIDES, type Side } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import type { AnalysisChoices } from '../../src/core/trial.ts';
import { type ErrorSummary, meanOf, summarizeErrors } from '../scoring/errors.ts';
import { EDGE_S } from '../scoring/match.ts';
import { durationS, frameTimesS, type Truth, truthSeries } from '../truth.ts';
import type { PelvisEstimator } from './estimator.ts';
import { keyPoints } from './keyPoints.ts';
import { markersFromMean, markersFromStanding } from './markers.ts';
import { patchFromMean, patchFromStanding } from './patch.ts';

/** From what comes with any video to what takes the most of a person. */
const ESTIMATORS: readonly PelvisEstimator[] = [
  keyPoints,
  patchFromMean,
  patchFromStanding,
  markersFromMean,
  markersFromStanding,
];

/** A running clip from behind, with what a person would give. */
export interface PelvisClip {
  readonly name: string;
  readonly track: PoseTrack;
  readonly gait: Gait;
  readonly truth: Truth;
  readonly given: Pick<AnalysisChoices, 'markers' | 'standing'>;
}

/** One estimator on one angle of one clip, degrees. */
export interface PelvisClipScore {
  readonly name: string;
  readonly overFrames: ErrorSummary;
  readonly atStrikes: ErrorSummary;
  /** MAE at strikes of answering 0 always. */
  readonly zeroMae: number | null;
  readonly leftMinusRight: { readonly estimated: number; readonly true: number } | null;
}

export interface PelvisScore {
  readonly estimator: string;
  readonly angle: 'pelvic drop' | 'pelvic rotation';
  readonly clips: readonly PelvisClipScore[];
}

const ANGLES = [
  { angle: 'pelvic drop', key: 'obliquityRightDownDeg', series: 'pelvicObliquityRightDownDeg', right: -1 },
  {
    angle: 'pelvic rotation',
    key: 'rotationRightForwardDeg',
    series: 'pelvicRotationRightForwardDeg',
    right: 1,
  },
] as const;

/** Every way to measure the pelvis on every clip it has something to say of, read at the true strikes. */
export const comparePelvis = (clips: readonly PelvisClip[]): readonly PelvisScore[] =>
  ANGLES.flatMap(({ angle, key, series, right }) =>
    ESTIMATORS.map((estimator) => ({
      estimator: estimator.label,
      angle,
      clips: clips.flatMap(({ name, track, gait, truth, given }) => {
        const deg = estimator.estimate(track, gait, given)[key];
        const trueDeg = truthSeries(truth, series);
        return deg && trueDeg ? [scoreOne(name, track.timesS, deg, truth, trueDeg, right)] : [];
      }),
    })).filter((score) => score.clips.length > 0),
  );

function scoreOne(
  name: string,
  timesS: Float64Array,
  deg: Float64Array,
  truth: Truth,
  trueDeg: Float64Array,
  right: 1 | -1,
): PelvisClipScore {
  const trueTimesS = frameTimesS(truth);
  const frames = Array.from(deg, (value, frame) => ({
    estimated: value,
    true: valueAt(trueTimesS, trueDeg, timesS[frame]!),
  }));
  const strikes = truth.atFootStrike
    .filter(({ timeS }) => timeS >= EDGE_S && timeS <= durationS(truth) - EDGE_S)
    .map(({ side, timeS }) => {
      const sign = side === 'right' ? right : -right;
      return {
        side,
        estimated: sign * valueAt(timesS, deg, timeS),
        true: sign * valueAt(trueTimesS, trueDeg, timeS),
      };
    });
  const difference = (of: 'estimated' | 'true') => {
    const [left, right] = SIDES.map((side: Side) =>
      meanOf(strikes.filter((strike) => strike.side === side).map((strike) => strike[of])),
    );
    return left != null && right != null ? left - right : Number.NaN;
  };
  const leftMinusRight = { estimated: difference('estimated'), true: difference('true') };
  return {
    name,
    overFrames: summarizeErrors(frames.filter((pair) => Number.isFinite(pair.estimated + pair.true))),
    atStrikes: summarizeErrors(strikes),
    zeroMae: meanOf(strikes.map((strike) => Math.abs(strike.true))),
    leftMinusRight: Number.isFinite(leftMinusRight.estimated) ? leftMinusRight : null,
  };
}
