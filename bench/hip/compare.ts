import { perSide } from '../../src/core/sides.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import type { PelvisClip } from '../pelvis/compare.ts';
import { number } from '../report/format.ts';
import type { Table } from '../report/table.ts';
import { meanOf, type Pair, summarizeErrors } from '../scoring/errors.ts';
import { EDGE_S } from '../scoring/match.ts';
import { durationS, frameTimesS, truthSeries } from '../truth.ts';
import { HIP_READINGS, type HipReading } from './readings.ts';

/** One way to read hip rotation: left − right at the true strikes, one pair a clip, degrees. */
export interface HipScore {
  readonly label: string;
  readonly leftMinusRight: readonly Pair[];
}

export const compareHips = (clips: readonly PelvisClip[]): readonly HipScore[] =>
  HIP_READINGS.map(({ label, read }) => ({
    label,
    leftMinusRight: clips.flatMap((clip) => differenceIn(clip, read) ?? []),
  }));

function differenceIn({ track, gait, truth }: PelvisClip, read: HipReading['read']): Pair | null {
  const trueTimesS = frameTimesS(truth);
  const means = perSide((side) => {
    const name = side === 'left' ? 'Left' : 'Right';
    const isTrue = truthSeries(truth, `hipExternalRotation${name}Deg`);
    const found = read(track, gait, side);
    const strikes = truth.atFootStrike
      .filter((strike) => strike.side === side)
      .map(({ timeS }) => timeS)
      .filter((timeS) => timeS >= EDGE_S && timeS <= durationS(truth) - EDGE_S);
    const mean = (timesS: Float64Array, values: Float64Array | null) =>
      meanOf(strikes.map((timeS) => (values ? valueAt(timesS, values, timeS) : Number.NaN))) ?? Number.NaN;
    return { estimated: mean(track.timesS, found), true: mean(trueTimesS, isTrue) };
  });
  const pair = {
    estimated: means.left.estimated - means.right.estimated,
    true: means.left.true - means.right.true,
  };
  return Number.isFinite(pair.estimated + pair.true) ? pair : null;
}

/** What each way gives of left − right; the app shows none of them. */
export const hipTable = (scores: readonly HipScore[]): Table => ({
  title: 'Ways to read hip external rotation, left − right at the true strikes',
  header: ['way', 'clips', 'r over clips', 'slope', 'MAE °', 'zero’s MAE °'],
  rows: scores.map(({ label, leftMinusRight }) => {
    const { n, r, slope, mae } = summarizeErrors(leftMinusRight);
    const zero = meanOf(leftMinusRight.map((pair) => Math.abs(pair.true)));
    return [label, String(n), number(r, 2), number(slope, 2), number(mae, 1), number(zero, 1)];
  }),
});
