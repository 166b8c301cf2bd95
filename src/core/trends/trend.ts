import type { Measure } from '../measures/measure.ts';
import type { View } from '../sides.ts';
import type { Interval } from '../trial.ts';
import type { HistorySession, HistoryTrial } from './history.ts';
import { runDifferently } from './runDifferently.ts';

/** What of a measure is followed: a side, the difference of the sides, or the whole runner. */
export type TrendPart = 'left' | 'right' | 'leftMinusRight' | 'both';

export interface TrendPoint {
  readonly trialId: string;
  /** null where it was not measured; `missing` says why then. */
  readonly value: number | null;
  readonly ci95: Interval | null;
  readonly missing: string | null;
  /** Where it lies to the band; null without a band or a value. */
  readonly place: 'inside' | 'above' | 'below' | null;
  /** What of how it was run differs from the reference, so far as both are known: "speed 9 km/h, not 10". */
  readonly differs: readonly string[];
}

export interface Trend {
  readonly points: readonly TrendPoint[];
  /** The trial that the band lies round: the chosen one, else the first with a value. */
  readonly referenceId: string | null;
  /**
   * The reference's value ± the smallest detectable difference. null where there is neither.
   */
  readonly band: Interval | null;
}

const NOT_ANALYSED = 'It was not analysed.';
const NOT_MEASURED = 'It was not measured.';
const OTHER_VIEW = 'It was filmed from another view.';

/**
 * One part of a measure over a runner's history. Trials from other views than `view` have no value: an angle seen from
 * elsewhere is another one.
 *
 * A point outside the band is no verdict: that needs the two clips compared, with what differs between them.
 *
 * @param limit the smallest detectable difference of this part between two clips, in the measure's unit
 * @param referenceId the trial the band lies round, where one was chosen
 */
export function trendOf(
  { id }: Pick<Measure, 'id'>,
  part: TrendPart,
  sessions: readonly HistorySession[],
  view: View,
  limit: number | null,
  referenceId: string | null = null,
): Trend {
  const read = sessions.flatMap(({ trials }) =>
    trials.map((trial) => ({ trial, ...readingOf(trial, id, part, view) })),
  );
  const measured = read.filter(({ value }) => value !== null);
  const reference = measured.find(({ trial }) => trial.id === referenceId) ?? measured[0];
  const middle = reference?.value ?? null;
  const band = limit === null || middle === null ? null : { low: middle - limit, high: middle + limit };
  return {
    referenceId: reference?.trial.id ?? null,
    band,
    points: read.map(({ trial, ...reading }) => ({
      trialId: trial.id,
      ...reading,
      differs: reference ? runDifferently(trial.notes, reference.trial.notes) : [],
      place: reading.value === null || band === null ? null : placeIn(band, reading.value),
    })),
  };
}

type Reading = Pick<TrendPoint, 'value' | 'ci95' | 'missing'>;

function readingOf({ results }: HistoryTrial, id: string, part: TrendPart, view: View): Reading {
  if (results === null) return none(NOT_ANALYSED);
  if (results.view !== view) return none(OTHER_VIEW);
  const measure = results.measures[id];
  if (!measure) return none(NOT_MEASURED);
  if (measure.withheld !== null) return none(measure.withheld);
  if (part === 'leftMinusRight') {
    const { value, ci95, reason } = measure.leftMinusRight;
    return value === null ? none(reason) : { value, ci95, missing: null };
  }
  const { mean, ci95 } = measure[part];
  return mean === null ? none(NOT_MEASURED) : { value: mean, ci95, missing: null };
}

const none = (missing: string): Reading => ({ value: null, ci95: null, missing });

const placeIn = ({ low, high }: Interval, value: number): 'inside' | 'above' | 'below' =>
  value > high ? 'above' : value < low ? 'below' : 'inside';
