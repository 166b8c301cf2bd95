import { MEASURES } from '../../src/core/measures/index.ts';
import { SERIES } from '../../src/core/measures/series.ts';
import { valueAt } from '../../src/core/signal/interpolate.ts';
import type { Trial } from '../../src/core/trial.ts';
import { frameTimesS, type Truth, truthSeries } from '../truth.ts';
import { type ErrorSummary, summarizeErrors } from './errors.ts';

/** How far an angle over time is off, frame by frame, in degrees. */
export interface SeriesScore extends ErrorSummary {
  readonly name: string;
  /** Share of the frames whose truth is known that have a value, 0–1. */
  readonly answered: number;
}

/**
 * Every series that the clip's view can show and the truth holds, withheld ones included, against the truth at the
 * same times.
 */
export function scoreSeries({ gait }: Pick<Trial, 'gait'>, truth: Truth): readonly SeriesScore[] {
  const trueTimesS = frameTimesS(truth);
  return SERIES.flatMap(({ name, measureId, compute }): SeriesScore[] => {
    const values = truthSeries(truth, name);
    const isVisible = MEASURES.some(({ id, views }) => id === measureId && views.includes(gait.view));
    if (!values || !isVisible) return [];
    const estimated = compute(gait);
    const pairs = Array.from(estimated, (value, frame) => ({
      estimated: value,
      true: valueAt(trueTimesS, values, gait.timesS[frame]!),
    }));
    const asked = pairs.filter((pair) => Number.isFinite(pair.true));
    const score = summarizeErrors(asked);
    return score.n === 0 ? [] : [{ name, answered: score.n / asked.length, ...score }];
  });
}
