import type { Timed } from '../truth.ts';
import { type ErrorSummary, summarizeErrors } from './errors.ts';
import type { Matching } from './match.ts';

/** How well events of one type were found; the errors are those of their times, in milliseconds. */
export interface EventScore {
  /** True events that count. */
  readonly n: number;
  readonly found: number;
  readonly missed: number;
  readonly invented: number;
  readonly atEdges: number;
  readonly errorMs: ErrorSummary;
  /** Estimated − true of every event found, ms, in order of time; kept so that clips can be pooled. */
  readonly errorsMs: readonly number[];
}

export function scoreEvents({ counted, invented, atEdges }: Matching<Timed, Timed>): EventScore {
  const errorsMs = counted.flatMap(({ truth, estimate }) =>
    estimate ? [1000 * (estimate.timeS - truth.timeS)] : [],
  );
  return eventScore(counted.length, invented.length, atEdges, errorsMs);
}

/** The events of several clips as if they were one. */
export const poolEvents = (scores: readonly EventScore[]): EventScore =>
  eventScore(
    total(scores.map(({ n }) => n)),
    total(scores.map(({ invented }) => invented)),
    total(scores.map(({ atEdges }) => atEdges)),
    scores.flatMap(({ errorsMs }) => errorsMs),
  );

function eventScore(n: number, invented: number, atEdges: number, errorsMs: readonly number[]): EventScore {
  const errorMs = summarizeErrors(errorsMs.map((error) => ({ estimated: error, true: 0 })));
  const found = errorsMs.length;
  return { n, found, missed: n - found, invented, atEdges, errorMs, errorsMs };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
