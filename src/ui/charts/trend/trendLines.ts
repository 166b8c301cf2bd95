import type { Measure } from '../../../core/measures/measure.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import type { Trend, TrendPart, TrendPoint } from '../../../core/trends/trend.ts';

/** One part of a measure over a runner's history. */
export interface TrendLine {
  readonly part: TrendPart;
  readonly trend: Trend;
}

/** What a chart of a runner's history shows. */
export interface TrendContent {
  readonly measure: Measure;
  readonly lines: readonly TrendLine[];
  readonly sessions: readonly HistorySession[];
}

/** Whether a point with a value is of a trial that was run otherwise than the one the band lies round. */
export const hasDifferent = ({ value, differs }: TrendPoint): boolean => value !== null && differs.length > 0;

export const OTHER_WORDS = 'other speed, incline or shoes than the trial the band lies round';

/** Where a trial stands along the axis: its session is a whole number, its trials lie round it. */
export interface TrendPlace {
  readonly x: number;
  readonly trialId: string;
  readonly name: string;
  readonly isBaseline: boolean;
}

/** How far the trials of one session lie apart from first to last, in sessions. */
const SESSION_WIDTH = 0.34;

/** Sessions are equally spaced, however long the time between them: each can be read then. */
export const placesOf = (sessions: readonly HistorySession[]): readonly TrendPlace[] =>
  sessions.flatMap(({ day, trials }, index) =>
    trials.map(({ id, label, isBaseline }, trial) => ({
      x: index + (trials.length > 1 ? SESSION_WIDTH * (trial / (trials.length - 1) - 0.5) : 0),
      trialId: id,
      name: `${day}, ${label}`,
      isBaseline,
    })),
  );
