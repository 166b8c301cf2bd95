import type { CameraSetup } from '../../src/core/camera/cameraSetup.ts';
import type { EventType } from '../../src/core/events/event.ts';
import { MEASURES } from '../../src/core/measures/index.ts';
import type { Measure, MomentValue } from '../../src/core/measures/measure.ts';
import { nearSide } from '../../src/core/measures/seen.ts';
import type { AnalysisJson } from '../../src/core/report/analysisSchema.ts';
import { analysisJson } from '../../src/core/report/json.ts';
import type { PerSide, Side, View } from '../../src/core/sides.ts';
import type { Activity, Trial } from '../../src/core/trial.ts';
import { durationS, type Timed, type Truth, trueCamera } from '../truth.ts';
import { type EventScore, scoreEvents } from './events.ts';
import { type KeyPointScore, scoreKeyPoints } from './keyPoints.ts';
import { matchEvents } from './match.ts';
import { judge, type MeasureScore, scoreMeasure } from './measure.ts';
import { type SeriesScore, scoreSeries } from './series.ts';
import { trueMoments } from './trueMoments.ts';

/** Everything the bench knows of one clip. */
export interface ClipScore {
  readonly name: string;
  /** Nobody runs in it: it counts in no table of strikes, but an invented strike shows. */
  readonly isStanding: boolean;
  readonly frames: number;
  /** Time that decoding and the pose model took, on the machine that ran them. */
  readonly msPerFrame: number;
  /** Degrees; null where the app measured nothing, yaw from the side. */
  readonly camera: { readonly found: CameraSetup | null; readonly true: ReturnType<typeof trueCamera> };
  /** Markers on the pelvis were followed. */
  readonly hasMarkers: boolean;
  /** As the app measures it, pixels; null where it measured nothing. */
  readonly bodyHeightPx: number | null;
  readonly view: { readonly found: View | null; readonly true: View };
  readonly activity: Activity | null;
  /** Why the app measured nothing, where it did: every true strike is missed then. */
  readonly failure: string | null;
  readonly strikes: EventScore;
  readonly toeOffs: EventScore;
  /** Over strikes, steps, stances or strides: one value each. */
  readonly measures: readonly MeasureScore[];
  /** Over frames. */
  readonly series: readonly SeriesScore[];
  readonly keyPoints: readonly KeyPointScore[];
}

type About = Pick<ClipScore, 'name' | 'frames' | 'msPerFrame'>;

/** Holds what the app says of a clip against what is true of it. */
export function scoreClip(about: About, trial: Trial, truth: Truth): ClipScore {
  const json = analysisJson([trial], null).trials[0]!;
  const isStanding = truth.events.length === 0;
  const strikes = matchType('footStrike', truth, trial.events);
  const strikeOf = new Map(
    strikes.counted.map(({ truth: { side, timeS }, estimate }) => [key(side, timeS), estimate]),
  );
  return {
    ...about,
    isStanding,
    camera: { found: trial.gait.camera, true: trueCamera(truth) },
    hasMarkers: Boolean(trial.gait.pelvis?.markers),
    bodyHeightPx: trial.gait.bodyHeightPx,
    view: { found: trial.view, true: truth.view },
    activity: trial.activity,
    failure: null,
    strikes: scoreEvents(strikes),
    toeOffs: scoreEvents(matchType('toeOff', truth, trial.events)),
    measures: isStanding
      ? []
      : MEASURES.flatMap((measure) => ofMeasure(measure, trial, json, truth, strikeOf)),
    series: scoreSeries(trial, truth),
    keyPoints: scoreKeyPoints(trial.track, truth),
  };
}

/** A clip in which the app measured nothing: its strikes are missed, and it has no measures. */
export const scoreFailure = (about: About, failure: string, truth: Truth): ClipScore => ({
  ...about,
  isStanding: truth.events.length === 0,
  camera: { found: null, true: trueCamera(truth) },
  hasMarkers: false,
  bodyHeightPx: null,
  view: { found: null, true: truth.view },
  activity: null,
  failure,
  strikes: scoreEvents(matchType('footStrike', truth, [])),
  toeOffs: scoreEvents(matchType('toeOff', truth, [])),
  measures: [],
  series: [],
  keyPoints: [],
});

type Events = readonly (Timed & { readonly type: EventType })[];

const matchType = (type: EventType, truth: Truth, found: Events) =>
  matchEvents<Timed, Timed>(
    truth.events.filter((event) => event.type === type),
    found.filter((event) => event.type === type),
    durationS(truth),
  );

const key = (side: string, timeS: number): string => `${side} ${timeS}`;

/**
 * A measure's values at the estimated strikes against the truth at the true ones. A measure that the app withholds in
 * this view although it can be computed is scored by what it would say; one that the view can't show is left out.
 */
function ofMeasure(
  measure: Measure,
  trial: Trial,
  json: TrialJson,
  truth: Truth,
  strikeOf: ReadonlyMap<string, Timed | null>,
): readonly MeasureScore[] {
  if (!measure.views.includes(truth.view)) return [];
  const truths = trueMoments(truth, measure.id)?.filter(({ side, timeS }) => strikeOf.has(key(side, timeS)));
  if (!truths) return [];
  const computed = valuesOf(measure, trial);
  if (!computed) return [];
  // A clip taken for another view answers nothing that the true view asks.
  const values = measure.views.includes(trial.view) ? computed : NO_VALUES;
  const isHidden = (side: Side): boolean => {
    const near = nearSide(truth.view);
    return near !== null && side !== near && !values[side].some(({ value }) => Number.isFinite(value));
  };
  const judged = judge(
    // From the side the far leg is not a missing answer: another clip shows it.
    truths.filter(({ side }) => !isHidden(side)),
    ({ side, timeS }) => {
      const strike = strikeOf.get(key(side, timeS));
      const found = strike && values[side].find((moment) => moment.timeS === strike.timeS);
      if (!found || !Number.isFinite(found.value)) return { estimated: null, halfWidth: null };
      return { estimated: found.value, halfWidth: halfWidth(json, measure.id, strike) };
    },
  );
  const { id, unit } = measure;
  const { kind } = json.measures[id] ?? measure;
  const withheld = trial.measures[id]?.withheld?.message ?? null;
  return [scoreMeasure({ id, unit, withheld, zeroUnknown: kind === 'change' }, judged)];
}

const NO_VALUES: PerSide<readonly MomentValue[]> = { left: [], right: [] };

type TrialJson = AnalysisJson['trials'][number];

/** Half-width of the 95 % interval that `analysis.json` states for a value; null where it states none. */
function halfWidth({ atFootStrike, measures }: TrialJson, id: string, { side, timeS }: Timed): number | null {
  const strike = atFootStrike.find(
    (line) => line.side === side && Math.abs(line.timeS - timeS) < JSON_ROUNDING_S,
  );
  const ofStrike = strike?.uncertainty[`${id}Deg`];
  return ofStrike ?? measures[id]?.uncertainty.singleStrike ?? null;
}

/** `analysis.json` keeps six decimals. */
const JSON_ROUNDING_S = 2e-6;

/** What the app says; of a withheld measure what it would say. Null for one that can't be computed. */
function valuesOf(measure: Measure, trial: Trial): PerSide<readonly MomentValue[]> | null {
  const result = trial.measures[measure.id];
  if (result && !result.withheld) return result.values;
  const reading = measure.compute(trial.gait);
  return reading.kind === 'values' ? reading.values : null;
}
