import type { Unit } from '../../src/core/measures/measure.ts';
import { type PerSide, perSide, SIDES, type Side } from '../../src/core/sides.ts';
import type { Timed } from '../truth.ts';
import { type ErrorSummary, meanOf, summarizeErrors } from './errors.ts';

/** One true value with what was measured for it; null where the strike was missed or nothing was answered. */
export interface Judged {
  readonly side: Side;
  readonly trueTimeS: number;
  readonly true: number;
  readonly estimated: number | null;
  /** Half-width of the 95 % interval stated with the estimate; null where none is stated. */
  readonly halfWidth: number | null;
}

export interface SideDifference {
  readonly estimated: number;
  readonly true: number;
  /** Estimated − true. */
  readonly error: number;
}

/** How far a measure is off over the strikes (or steps, stances, strides) of a clip, in its unit. */
export interface MeasureScore extends ErrorSummary {
  readonly id: string;
  readonly unit: Unit;
  /** Why the app shows no number, where it shows none: the errors are then those of what it would compute. */
  readonly withheld: string | null;
  /** Its zero is unknown: only SD, r, slope and changes mean something. */
  readonly zeroUnknown: boolean;
  /** True values that count, answered or not. `n` is the number answered. */
  readonly asked: number;
  /** Share of the true values that were answered, 0–1. */
  readonly answered: number;
  /** MAE of answering 0 always, and of answering the clip's true mean always, over the answered values. */
  readonly zeroMae: number | null;
  readonly meanMae: number | null;
  /** Mean of the left minus mean of the right; null where a side has no answer. */
  readonly leftMinusRight: SideDifference | null;
  /** Means of each side, for changes between clips. */
  readonly means: PerSide<{ readonly estimated: number | null; readonly true: number | null }>;
  readonly interval: IntervalScore | null;
  readonly values: readonly Judged[];
}

interface IntervalScore {
  /** Share of the true values inside the stated 95 % interval, 0–1. */
  readonly coverage: number;
  /** Mean of the whole width, in the measure's unit. */
  readonly meanWidth: number;
  readonly n: number;
}

type About = Pick<MeasureScore, 'id' | 'unit' | 'withheld' | 'zeroUnknown'>;

/** @param answers estimates of this measure by the true strike they are for */
export function judge<T extends Timed & { readonly value: number }>(
  truths: readonly T[],
  answers: (truth: T) => Pick<Judged, 'estimated' | 'halfWidth'>,
): readonly Judged[] {
  return truths.map((truth) => ({
    side: truth.side,
    trueTimeS: truth.timeS,
    true: truth.value,
    ...answers(truth),
  }));
}

export function scoreMeasure(about: About, values: readonly Judged[]): MeasureScore {
  const trueMean = meanOf(values.map((value) => value.true)) ?? Number.NaN;
  const guessMae = (guess: number) => meanOf(answered(values).map((value) => Math.abs(value.true - guess)));
  return {
    ...about,
    ...summarize(values),
    zeroMae: guessMae(0),
    meanMae: guessMae(trueMean),
    leftMinusRight: sideDifference(values),
    means: perSide((side) => ({
      estimated: meanOf(answered(ofSide(values, side)).map(({ estimated }) => estimated)),
      true: meanOf(ofSide(values, side).map((value) => value.true)),
    })),
    values,
  };
}

/** The same true values with no answer to any of them. */
export const unanswered = ({ values, ...about }: MeasureScore): MeasureScore =>
  scoreMeasure(
    about,
    values.map((value) => ({ ...value, estimated: null, halfWidth: null })),
  );

/** The same measure over several clips; "the clip's true mean" stays each clip's own. */
export function poolMeasure(scores: readonly MeasureScore[]): MeasureScore {
  const [first] = scores;
  if (!first) throw new Error('There is no score to pool.');
  const values = scores.flatMap((score) => score.values);
  const weighted = (read: (score: MeasureScore) => number | null) => {
    const there = scores.filter((score) => read(score) !== null);
    const n = there.reduce((sum, score) => sum + score.n, 0);
    return n === 0 ? null : there.reduce((sum, score) => sum + score.n * read(score)!, 0) / n;
  };
  return {
    ...scoreMeasure(first, values),
    meanMae: weighted(({ meanMae }) => meanMae),
    leftMinusRight: null,
  };
}

const summarize = (values: readonly Judged[]) => {
  const pairs = answered(values);
  return {
    ...summarizeErrors(pairs),
    asked: values.length,
    answered: values.length === 0 ? 0 : pairs.length / values.length,
    interval: scoreIntervals(values),
  };
};

function scoreIntervals(values: readonly Judged[]): IntervalScore | null {
  const stated = answered(values).flatMap(({ estimated, halfWidth, ...value }) =>
    halfWidth === null ? [] : [{ isInside: Math.abs(estimated - value.true) <= halfWidth, halfWidth }],
  );
  const n = stated.length;
  if (n === 0) return null;
  return {
    coverage: stated.filter(({ isInside }) => isInside).length / n,
    meanWidth: 2 * (meanOf(stated.map(({ halfWidth }) => halfWidth)) ?? Number.NaN),
    n,
  };
}

/**
 * Left minus right as the clip tells it: the mean of what was answered on each side, against the mean of all that is
 * true there.
 */
function sideDifference(values: readonly Judged[]): SideDifference | null {
  const [left, right] = SIDES.map((side) => ({
    estimated: meanOf(answered(ofSide(values, side)).map(({ estimated }) => estimated)),
    true: meanOf(ofSide(values, side).map((value) => value.true)),
  }));
  if (left?.estimated == null || right?.estimated == null) return null;
  if (left.true === null || right.true === null) return null;
  const difference = { estimated: left.estimated - right.estimated, true: left.true - right.true };
  return { ...difference, error: difference.estimated - difference.true };
}

const ofSide = (values: readonly Judged[], side: Side) => values.filter((value) => value.side === side);

/** The values that were answered. */
export const answered = (values: readonly Judged[]): readonly (Judged & { readonly estimated: number })[] =>
  values.filter((value): value is Judged & { estimated: number } => value.estimated !== null);
