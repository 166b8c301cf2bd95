import type { Measure } from '../../../core/measures/measure.ts';
import { SIDES, type Side } from '../../../core/sides.ts';
import type { SideSummary } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { isMeasured } from '../../format.ts';
import { frameAt } from '../../frameAt.ts';
import type { SlotTrial } from '../results/outcome.ts';

/** One foot strike with what a measure says of it. */
export interface GalleryStrike {
  /** Names it within its row. */
  readonly id: string;
  readonly slot: Slot;
  readonly side: Side;
  /** 1 for the first of its side, in order of time. */
  readonly number: number;
  readonly timeS: number;
  /** Frame nearest to the strike. */
  readonly frame: number;
  readonly value: number | 'notSeen' | 'notComplete' | 'withheld';
  readonly isByHand: boolean;
  readonly isLeftOut: boolean;
  /** Of those that count, the one whose value lies nearest to the mean. */
  readonly isNearestMean: boolean;
}

/** All strikes of one foot in one clip, and their numbers; a measure of the whole runner has those of both feet. */
export interface StrikeRow {
  readonly slot: Slot;
  readonly side: Side;
  readonly strikes: readonly GalleryStrike[];
  /** null where the measure is withheld. */
  readonly summary: SideSummary | null;
  /** Strikes that `summary` would hold if each of them had a value and counted. */
  readonly total: number;
}

export type StrikeOrder = 'time' | 'value';

/** A row of a foot's strikes in order of time. */
export function strikeRow(measure: Measure, { slot, trial }: SlotTrial, side: Side): StrikeRow {
  const { strikes } = trial.gait;
  const result = trial.measures[measure.id];
  const isWithheld = !result || result.withheld !== null;
  const summary = isWithheld ? null : measure.sided ? result.summary[side] : result.both;
  const values = new Map(result?.values[side].map(({ timeS, value }) => [timeS, value]));
  const valueAt = (timeS: number): GalleryStrike['value'] => {
    if (isWithheld) return 'withheld';
    // The last strikes of a clip begin a step that is not in it.
    const value = values.get(timeS) ?? 'notComplete';
    return value === 'notComplete' || Number.isFinite(value) ? value : 'notSeen';
  };
  const found = strikes[side].map(({ timeS, source, leftOut = false }, index) => ({
    id: String(timeS),
    slot,
    side,
    number: index + 1,
    timeS,
    frame: frameAt(trial.track.timesS, timeS),
    value: valueAt(timeS),
    isByHand: source === 'manual',
    isLeftOut: leftOut,
  }));
  const nearest = nearestTo(summary?.mean, found);
  return {
    slot,
    side,
    strikes: found.map((strike) => ({ ...strike, isNearestMean: strike === nearest })),
    summary,
    total: (measure.sided ? [side] : SIDES).reduce((sum, each) => sum + strikes[each].length, 0),
  };
}

function nearestTo<S extends Pick<GalleryStrike, 'value' | 'isLeftOut'>>(
  mean: number | null | undefined,
  strikes: readonly S[],
): S | null {
  if (!isMeasured(mean)) return null;
  let [nearest, distance]: [S | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const strike of strikes) {
    if (strike.isLeftOut || typeof strike.value !== 'number') continue;
    const own = Math.abs(strike.value - mean);
    if (own < distance) [nearest, distance] = [strike, own];
  }
  return nearest;
}

/** By time, or from the smallest value to the largest with those that have none at the end. */
export function inOrder(strikes: readonly GalleryStrike[], order: StrikeOrder): readonly GalleryStrike[] {
  if (order === 'time') return strikes;
  const rank = ({ value }: GalleryStrike): number =>
    typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
  return strikes.toSorted((a, b) => (rank(a) === rank(b) ? a.timeS - b.timeS : rank(a) - rank(b)));
}
