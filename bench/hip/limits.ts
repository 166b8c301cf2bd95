import type { Gait } from '../../src/core/gait.ts';
import type { PoseTrack } from '../../src/core/pose/track.ts';
import { perSide, SIDES, type Side } from '../../src/core/sides.ts';
import { number } from '../report/format.ts';
import type { Table } from '../report/table.ts';
import { meanOf, type Pair, summarizeErrors } from '../scoring/errors.ts';
import type { Truth } from '../truth.ts';
import { keyPointLegs } from './keyPointLegs.ts';
import { hipExternalRotationDeg, type TrueLegs, trueLegs } from './leg.ts';
import { wholeStride } from './wholeStride.ts';

/** A clip of known truth from behind; `seen` where its pose was found. */
export interface LimitClip {
  readonly truth: Truth;
  readonly seen: { readonly track: PoseTrack; readonly gait: Gait } | null;
}

/** What an idea could reach if all but its weakest part were exact: hip external rotation at strikes, degrees. */
export interface HipLimit {
  readonly label: string;
  readonly atStrikes: readonly Pair[];
  /** One a clip. */
  readonly leftMinusRight: readonly Pair[];
  /** MAE at strikes of the clip's true mean over both sides. */
  readonly meanMae: number | null;
}

/** Degrees for a foot strike; null for a clip without what it takes. */
type Read = (clip: LimitClip, legs: TrueLegs) => ((side: Side, strikeS: number) => number) | null;

const NEAR_STRIKE_S = [0, 0.02, 0.04] as const;
const STANCE_S = [0.06, 0.08, 0.1, 0.12] as const;
const SWING_S = [-0.14, -0.12, -0.1, -0.08] as const;

/** The true rotation of another moment, taken for that of the strike. */
const carried =
  (afterS: readonly number[]): Read =>
  (_, legs) =>
  (side, strikeS) =>
    meanOf(afterS.map((after) => legs.hipExternalRotationDeg(side, strikeS + after))) ?? Number.NaN;

/** The plane in which the knee bends, moments weighted by what a sideways error does to it. */
const bendingPlane =
  (afterS: readonly number[]): Read =>
  ({ truth, seen }, legs) => {
    const found = seen && keyPointLegs(truth, legs, seen.track, seen.gait);
    if (!found) return null;
    return (side, strikeS) => {
      let sum = 0;
      let weights = 0;
      for (const after of afterS) {
        const timeS = strikeS + after;
        const weight = Math.sin((legs.kneeFlexionDeg(side, timeS) * Math.PI) / 180) ** 2;
        sum += weight * hipExternalRotationDeg(found(side, timeS));
        weights += weight;
      }
      return sum / weights;
    };
  };

const fitted: Read = ({ truth, seen }, legs) => {
  const found = seen && keyPointLegs(truth, legs, seen.track, seen.gait);
  if (!found) return null;
  const fits = perSide((side) => wholeStride(truth, side, (timeS) => found(side, timeS)));
  return (side, strikeS) => fits[side](strikeS);
};

const IDEAS: readonly { readonly label: string; readonly read: Read }[] = [
  { label: 'carried to strike from 0.06–0.12 s after it, known exactly', read: carried(STANCE_S) },
  { label: 'carried to strike from 0.08–0.14 s before it, known exactly', read: carried(SWING_S) },
  { label: 'two views, at strike', read: bendingPlane([0]) },
  { label: 'two views, 0–0.04 s after strike', read: bendingPlane(NEAR_STRIKE_S) },
  { label: 'two views, 0.06–0.12 s after strike', read: bendingPlane(STANCE_S) },
  { label: 'two views, 0.08–0.14 s before strike', read: bendingPlane(SWING_S) },
  { label: 'two views, body fitted to the whole clip', read: fitted },
];

export const hipLimits = (clips: readonly LimitClip[]): readonly HipLimit[] =>
  IDEAS.map(({ label, read }) => {
    const found = clips.flatMap((clip) => limitIn(clip, read) ?? []);
    return {
      label,
      atStrikes: found.flatMap(({ left, right }) => [...left, ...right]),
      leftMinusRight: found.map(({ left, right }) => ({
        estimated: meanPair(left).estimated - meanPair(right).estimated,
        true: meanPair(left).true - meanPair(right).true,
      })),
      meanMae: meanOf(
        found.flatMap(({ left, right }) => {
          const all = [...left, ...right];
          const middle = meanPair(all).true;
          return all.map((pair) => Math.abs(pair.true - middle));
        }),
      ),
    };
  });

function limitIn(clip: LimitClip, read: Read): Record<Side, readonly Pair[]> | null {
  const legs = trueLegs(clip.truth);
  const estimate = read(clip, legs);
  if (!estimate || SIDES.some((side) => legs.strikesS(side).length === 0)) return null;
  return perSide((side) =>
    legs.strikesS(side).map((strikeS) => ({
      estimated: estimate(side, strikeS),
      true: legs.hipExternalRotationDeg(side, strikeS),
    })),
  );
}

const meanPair = (pairs: readonly Pair[]): Pair => ({
  estimated: meanOf(pairs.map(({ estimated }) => estimated)) ?? Number.NaN,
  true: meanOf(pairs.map((pair) => pair.true)) ?? Number.NaN,
});

export const limitTable = (limits: readonly HipLimit[]): Table => ({
  title: 'What ideas for hip external rotation could reach at foot strike, all but their weakest part exact',
  header: [
    'idea',
    'clips',
    'MAE °',
    'zero’s',
    'the clip’s mean’s',
    'left−right MAE °',
    'zero’s',
    'r over clips',
    'slope',
  ],
  rows: limits.map(({ label, atStrikes, leftMinusRight, meanMae }) => {
    const zero = (pairs: readonly Pair[]) => meanOf(pairs.map((pair) => Math.abs(pair.true)));
    const { n, mae, r, slope } = summarizeErrors(leftMinusRight);
    return [
      label,
      String(n),
      number(summarizeErrors(atStrikes).mae, 1),
      number(zero(atStrikes), 1),
      number(meanMae, 1),
      number(mae, 1),
      number(zero(leftMinusRight), 1),
      number(r, 2),
      number(slope, 2),
    ];
  }),
  note: 'The clip’s mean, once for both feet, has a left − right of 0, as zero has.',
});
