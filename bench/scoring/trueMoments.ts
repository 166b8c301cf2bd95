import { findSteps, findStrides } from '../../src/core/events/steps.ts';
import { largest, overStretch, range } from '../../src/core/measures/moments.ts';
import { perSide, type Side } from '../../src/core/sides.ts';
import type { Step, Stride } from '../../src/core/stride.ts';
import { frameTimesS, type Timed, type Truth, truthSeries } from '../truth.ts';
import { sagittalAngleDeg } from './trueSegments.ts';

/** What is true of the step, stance or stride that begins with a strike. */
export interface TrueMoment extends Timed {
  readonly value: number;
}

/** Keys of `atFootStrike` that are not `<id>Deg`. */
const OTHER_KEYS: Readonly<Record<string, string>> = { footProgression: 'footProgressionOutDeg' };

/**
 * Series of the truth by angle, side-normalised: how its value for a side follows from the file. Trunk and pelvis are
 * runner's-right-positive there.
 */
const SIDED: Readonly<Record<string, (side: Side) => readonly [name: string, sign: 1 | -1]>> = {
  trunkSideBend: (side) => ['trunkLeanRightDeg', side === 'right' ? 1 : -1],
  trunkSideBendRelPelvis: (side) => ['trunkSideBendRightRelPelvisDeg', side === 'right' ? 1 : -1],
  pelvicRotation: (side) => ['pelvicRotationRightForwardDeg', side === 'right' ? 1 : -1],
  pelvicDrop: (side) => ['pelvicObliquityRightDownDeg', side === 'right' ? -1 : 1],
  hipExternalRotation: (side) => [perLeg('hipExternalRotation', side), 1],
  hipAdduction: (side) => [perLeg('hipAdduction', side), 1],
  hipFlexion: (side) => [perLeg('hipFlexion', side), 1],
  thighAngle: (side) => [perLeg('thighAngle', side), 1],
  kneeFlexion: (side) => [perLeg('kneeFlexion', side), 1],
};

const perLeg = (name: string, side: Side): string => `${name}${side === 'left' ? 'Left' : 'Right'}Deg`;

/**
 * The true values of a measure, one for each true strike that has one; null where the truth doesn't hold it.
 *
 * - Angles at strike: as `atFootStrike` states them; shank and foot from the joints' true places in space.
 * - `…Peak`, `…Range`: of the true series from the true strike to the true toe-off, ends read between frames, which is
 *   the app's own definition. `peakKneeFlexion`, `peakThighExtension`: from a true strike to the foot's next.
 * - Times: from the true events.
 */
export function trueMoments(truth: Truth, id: string): readonly TrueMoment[] | null {
  return stated(truth, id) ?? fromSegments(truth, id) ?? ofStretches(truth, id) ?? ofTimes(truth, id);
}

function stated(truth: Truth, id: string): readonly TrueMoment[] | null {
  const key = OTHER_KEYS[id] ?? `${id}Deg`;
  const values = truth.atFootStrike.flatMap((line): TrueMoment[] => {
    const value = line[key];
    return typeof value === 'number' ? [{ side: line.side, timeS: line.timeS, value }] : [];
  });
  return values.length > 0 ? values : null;
}

function fromSegments(truth: Truth, id: string): readonly TrueMoment[] | null {
  const values = truth.atFootStrike.flatMap(({ side, timeS }): TrueMoment[] => {
    const value = sagittalAngleDeg(truth, id, side, timeS);
    return value === null ? [] : [{ side, timeS, value }];
  });
  return values.length > 0 ? values : null;
}

function ofStretches(truth: Truth, id: string): readonly TrueMoment[] | null {
  if (id === 'peakKneeFlexion') return largestOfStride(truth, 'kneeFlexion', 1);
  if (id === 'peakThighExtension') return largestOfStride(truth, 'thighAngle', -1);
  const [, angle = '', kind = ''] = /^(.+)(Peak|Range)$/.exec(id) ?? [];
  return ofStrides(truth, angle, 1, ({ startS, toeOffS }) =>
    toeOffS === null ? null : [startS, toeOffS, kind === 'Peak' ? largest : range],
  );
}

const largestOfStride = (truth: Truth, angle: string, sign: 1 | -1) =>
  ofStrides(truth, angle, sign, ({ startS, endS }) => [startS, endS, largest]);

type Stretch = readonly [fromS: number, toS: number, reduce: (values: readonly number[]) => number];

function ofStrides(
  truth: Truth,
  angle: string,
  sign: 1 | -1,
  stretchOf: (stride: Stride) => Stretch | null,
): readonly TrueMoment[] | null {
  const named = SIDED[angle];
  if (!named) return null;
  const timesS = frameTimesS(truth);
  const series = perSide((side) => {
    const [name, sideSign] = named(side);
    return truthSeries(truth, name)?.map((value) => sign * sideSign * value) ?? null;
  });
  return trueSpans(truth).strides.flatMap((stride): TrueMoment[] => {
    const values = series[stride.side];
    const stretch = stretchOf(stride);
    if (!values || !stretch) return [];
    const value = overStretch(timesS, values, ...stretch);
    return Number.isFinite(value) ? [{ side: stride.side, timeS: stride.startS, value }] : [];
  });
}

/** Seconds, steps a minute and percent from the true events alone. */
function ofTimes(truth: Truth, id: string): readonly TrueMoment[] | null {
  const { strides, steps } = trueSpans(truth);
  const ofStride = (read: (stride: Stride) => number) => moments(strides, read);
  const contactS = ({ startS, toeOffS }: Stride) => (toeOffS ?? Number.NaN) - startS;
  const flightS = (step: Step): number => {
    const stride = strides.find(({ side, startS }) => side === step.side && startS === step.startS);
    return step.endS - (stride?.toeOffS ?? Number.NaN);
  };
  if (id === 'contactTime') return ofStride(contactS);
  if (id === 'dutyFactor') return ofStride((s) => (100 * contactS(s)) / (s.endS - s.startS));
  if (id === 'cadence') return ofStride(({ startS, endS }) => 120 / (endS - startS));
  if (id === 'stepTime') return moments(steps, ({ startS, endS }) => endS - startS);
  if (id === 'flightTime') return moments(steps, flightS);
  return null;
}

const moments = <T extends Step | Stride>(spans: readonly T[], read: (span: T) => number) =>
  spans
    .map((span): TrueMoment => ({ side: span.side, timeS: span.startS, value: read(span) }))
    .filter(({ value }) => Number.isFinite(value));

function trueSpans({ events }: Truth): { strides: readonly Stride[]; steps: readonly Step[] } {
  const of = (type: 'footStrike' | 'toeOff') =>
    perSide((side) =>
      events
        .filter((event) => event.type === type && event.side === side)
        .map((event) => ({ ...event, uncertaintyS: 0, source: 'manual' as const })),
    );
  const strikes = of('footStrike');
  return { strides: findStrides(strikes, of('toeOff')), steps: findSteps(strikes) };
}
