import type { Gait } from '../../src/core/gait.ts';
import { MEASURES } from '../../src/core/measures/index.ts';
import { landmarkSeries } from '../../src/core/pose/track.ts';
import { perSide } from '../../src/core/sides.ts';
import type { Trial } from '../../src/core/trial.ts';
import { ankleLowest } from '../detectors/ankleLowest.ts';
import { durationS, type Timed, type Truth } from '../truth.ts';
import { type EventScore, scoreEvents } from './events.ts';
import { EDGE_S, matchEvents } from './match.ts';
import { judge, type MeasureScore, scoreMeasure } from './measure.ts';
import { trueMoments } from './trueMoments.ts';

/** What the pose model gives by itself: where everything that the app adds starts from. */
export interface RawScore {
  readonly name: string;
  /** Low points of the ankles taken for foot strikes, nothing filtered, no offset taken off. */
  readonly strikes: EventScore;
  /** Steps a minute that follow from it, and true ones. */
  readonly cadence: { readonly read: number; readonly true: number };
  /** Angles of the raw points at the true strikes. */
  readonly measures: readonly MeasureScore[];
}

const SCORED = ['trunkSideBend', 'kneeFlexion'];

export function scoreRawPose(name: string, trial: Trial, truth: Truth): RawScore {
  const gait = rawGait(trial, truth);
  const trueStrikes = truth.events.filter(({ type }) => type === 'footStrike');
  const found = ankleLowest.find(gait) ?? [];
  return {
    name,
    strikes: scoreEvents(matchEvents<Timed, Timed>(trueStrikes, found, durationS(truth))),
    cadence: { read: perMinute(found), true: perMinute(trueStrikes) },
    measures: MEASURES.flatMap((measure): MeasureScore[] => {
      const { id, unit } = measure;
      const truths = trueMoments(truth, id);
      if (!SCORED.includes(id) || !measure.views.includes(gait.view) || !truths) return [];
      const reading = measure.compute(gait);
      if (reading.kind === 'withheld') return [];
      const inside = truths.filter(({ timeS }) => timeS >= EDGE_S && timeS <= durationS(truth) - EDGE_S);
      const judged = judge(inside, ({ side, timeS }) => {
        const value = reading.values[side].find((moment) => moment.timeS === timeS)?.value ?? Number.NaN;
        return { estimated: Number.isFinite(value) ? value : null, halfWidth: null };
      });
      return [scoreMeasure({ id, unit, withheld: null, zeroUnknown: false }, judged)];
    }),
  };
}

/** The body as the model said it was, with the true strikes. */
function rawGait({ gait, track }: Trial, truth: Truth): Gait {
  const strikes = perSide((side) =>
    truth.events
      .filter((event) => event.type === 'footStrike' && event.side === side)
      .map((event) => ({ ...event, uncertaintyS: 0, source: 'manual' as const })),
  );
  return {
    ...gait,
    strikes,
    path: (landmark) => ({
      x: landmarkSeries(track, 'image', landmark, 'x'),
      y: landmarkSeries(track, 'image', landmark, 'y'),
    }),
  };
}

function perMinute(events: readonly Timed[]): number {
  const times = events.map(({ timeS }) => timeS).sort((a, b) => a - b);
  return (60 * (times.length - 1)) / (times.at(-1)! - times[0]!);
}
