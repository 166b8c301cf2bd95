import { annotationJson } from '../annotations/schema.ts';
import type { CameraSetup } from '../camera/cameraSetup.ts';
import { timeScale } from '../clip.ts';
import type { Corrections } from '../corrections/corrections.ts';
import { MEASURES } from '../measures/index.ts';
import { sidesAgreement } from '../measures/sidesAgreement.ts';
import type { Session } from '../session/session.ts';
import { SIDES } from '../sides.ts';
import type { Agreement } from '../stats/agreement.ts';
import { type AsymmetryIndices, asymmetryIndices } from '../stats/asymmetryIndices.ts';
import type { Change, Comparison, Difference, Interval, SideSummary, Trial } from '../trial.ts';
import { type AnalysisJson, STRIKE_ANGLES } from './analysisSchema.ts';
import { valueOfStrike } from './strikeValues.ts';

type TrialJson = AnalysisJson['trials'][number];
type MeasureJson = TrialJson['measures'][string];

/** Six decimals: finer than anything measured here, and files stay small. NaN and infinity become null. */
const tidy = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Number(value.toFixed(6));
const tidyNumber = (value: number): number => Number(value.toFixed(6));

/** `analysis.json`, as {@link analysisSchema} and docs/analysis.schema.json describe it. */
export function analysisJson(
  trials: readonly Trial[],
  comparison: Comparison | null,
  session: Session | null = null,
): AnalysisJson {
  return {
    schema: 'evenstride.analysis/1',
    session: session && sessionJson(session),
    trials: trials.map(trialJson),
    comparison: comparison && comparisonJson(comparison),
  };
}

function sessionJson(session: Session): NonNullable<AnalysisJson['session']> {
  const { date, examiner, footwear, speedKmH, inclinePercent } = session;
  const { complaint, findings, drills, notes, tags } = session;
  return {
    ...{ date, examiner, footwear, speedKmH, inclinePercent },
    ...{ complaint, findings, drills, notes, tags },
  };
}

function trialJson(trial: Trial): TrialJson {
  const { clip, gait } = trial;
  return {
    label: trial.label,
    clip: {
      name: clip.name,
      widthPx: clip.widthPx,
      heightPx: clip.heightPx,
      frames: clip.frames,
      durationS: tidyNumber(clip.fileDurationS * timeScale(clip)),
      fileFps: tidyNumber(clip.fileFps),
      captureFps: tidyNumber(clip.captureFps),
      captureFpsSource: clip.captureFpsSource,
      timeScale: tidyNumber(timeScale(clip)),
      variableFrameRate: clip.variableFrameRate,
    },
    view: trial.view,
    viewConfidence: tidyNumber(trial.viewConfidence),
    viewSource: trial.viewSource,
    model: trial.track.model,
    activity: trial.activity,
    personShare: tidyNumber(trial.personShare),
    notes: {
      speedKmH: trial.notes.speedKmH ?? null,
      inclinePercent: trial.notes.inclinePercent ?? null,
      footwear: trial.notes.footwear ?? null,
    },
    camera: cameraJson(gait.camera),
    events: trial.events.map(({ type, side, timeS, uncertaintyS, source, leftOut = false }) => ({
      type,
      side,
      timeS: tidyNumber(timeS),
      uncertaintyS: tidyNumber(uncertaintyS),
      source,
      leftOut,
    })),
    atFootStrike: strikesJson(trial),
    series: seriesJson(trial),
    measures: measuresJson(trial),
    corrections: correctionsJson(trial.corrections),
    annotations: trial.annotations.map((annotation) => annotationJson(annotation, gait)),
    warnings: trial.warnings.map(({ code, message, tip }) => ({ code, message, tip })),
    log: trial.log.map(({ step, detail }) => ({ step, detail })),
  };
}

const cameraJson = ({ roll, yaw, heightBodies }: CameraSetup): TrialJson['camera'] => ({
  rollDeg: tidyNumber(roll.deg),
  rollSdDeg: tidyNumber(roll.sdDeg),
  source: roll.source,
  yawDeg: tidy(yaw?.deg ?? null),
  yawSdDeg: tidy(yaw?.sdDeg ?? null),
  yawSource: yaw?.source ?? null,
  heightBodies: tidy(heightBodies),
});

const correctionsJson = ({
  trim,
  events,
  leftOut,
  points,
  swaps,
}: Corrections): TrialJson['corrections'] => ({
  trim: trim ?? null,
  eventsAdded: [...(events?.added ?? [])],
  eventsRemoved: [...(events?.removed ?? [])],
  strikesLeftOut: [...(leftOut ?? [])],
  points: [...(points ?? [])],
  legSwaps: [...(swaps ?? [])],
});

function strikesJson(trial: Trial): TrialJson['atFootStrike'] {
  return SIDES.flatMap((side) => trial.gait.strikes[side])
    .toSorted((a, b) => a.timeS - b.timeS)
    .map((strike) => {
      const angles = STRIKE_ANGLES.map(
        ({ id, key }) => [key, tidy(valueOfStrike(trial, id, strike))] as const,
      );
      const uncertainty = STRIKE_ANGLES.map(
        ({ id, key }) => [key, tidy(trial.measures[id]?.accuracy.singleStrike ?? null)] as const,
      );
      return {
        side: strike.side,
        timeS: tidyNumber(strike.timeS),
        source: strike.source,
        leftOut: strike.leftOut ?? false,
        ...Object.fromEntries(angles),
        uncertainty: Object.fromEntries(uncertainty),
      };
    });
}

function seriesJson({ gait, series }: Trial): TrialJson['series'] {
  return {
    timeS: Array.from(gait.timesS, tidyNumber),
    ...Object.fromEntries(
      Object.entries(series).map(([name, values]) => [name, Array.from(values, (value) => tidy(value))]),
    ),
  };
}

function measuresJson(trial: Trial): TrialJson['measures'] {
  return Object.fromEntries(
    MEASURES.flatMap(({ id, label, unit, kind, positive, sided }): [string, MeasureJson][] => {
      const result = trial.measures[id];
      if (!result) return [];
      return [
        [
          id,
          {
            label,
            unit,
            // What wants a zero that this clip has not still shows change: its course over the stride.
            kind: result.withheld?.code === 'noZero' ? 'change' : kind,
            positive,
            withheld: result.withheld && { ...result.withheld },
            left: summaryJson(result.summary.left),
            right: summaryJson(result.summary.right),
            both: sided ? null : summaryJson(result.both),
            leftMinusRight: {
              value: tidy(result.leftMinusRight.value),
              ...judgedJson(result.leftMinusRight),
            },
            strideByStride: agreementJson(sidesAgreement(result)),
            indices: indicesJson(asymmetryIndices(result)),
            uncertainty: {
              singleStrike: tidy(result.accuracy.singleStrike),
              sideMean: tidy(result.accuracy.sideMean),
              leftMinusRight: tidy(result.accuracy.leftMinusRight),
            },
          },
        ],
      ];
    }),
  );
}

function comparisonJson({ comparable, differences, measures }: Comparison): AnalysisJson['comparison'] {
  return {
    comparable,
    differences: differences.map((difference) => ({ ...difference })),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { left, right, leftMinusRight, both }]) => [
        id,
        {
          left: changeJson(left),
          right: changeJson(right),
          leftMinusRight: changeJson(leftMinusRight),
          both: changeJson(both),
        },
      ]),
    ),
  };
}

const changeJson = (change: Change) => ({
  before: tidy(change.before),
  after: tidy(change.after),
  change: tidy(change.value),
  effectSize: tidy(change.effectSize),
  ...judgedJson(change),
});

const judgedJson = ({ ci95, mdc, mdcSource, detectable, p, verdict, reason }: Difference) => ({
  ci95: intervalJson(ci95),
  mdc: tidy(mdc),
  mdcSource,
  detectable: tidy(detectable),
  p: tidy(p),
  verdict,
  reason,
});

const summaryJson = ({ n, mean, sd, ci95 }: SideSummary) => ({
  n,
  mean: tidy(mean),
  sd: tidy(sd),
  ci95: intervalJson(ci95),
});

const agreementJson = (found: Agreement | null): MeasureJson['strideByStride'] =>
  found && {
    pairs: found.n,
    bias: tidy(found.bias),
    biasCi95: intervalJson(found.biasCi95),
    limits: intervalJson(found.limits),
    lowerCi95: intervalJson(found.lowerCi95),
    upperCi95: intervalJson(found.upperCi95),
  };

const indicesJson = (indices: AsymmetryIndices | null): MeasureJson['indices'] =>
  indices && {
    symmetryIndexPercent: tidy(indices.symmetryIndex),
    symmetryAnglePercent: tidy(indices.symmetryAngle),
    normalizedSymmetryIndexPercent: tidy(indices.normalizedIndex),
  };

const intervalJson = (interval: Interval | null): [number, number] | null =>
  interval && [tidyNumber(interval.low), tidyNumber(interval.high)];
