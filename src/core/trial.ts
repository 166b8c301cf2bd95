import type { Annotation } from './annotations/annotation.ts';
import type { CameraChoice } from './camera/cameraSetup.ts';
import type { ClipInfo } from './clip.ts';
import type { ClipNotes } from './clipNotes.ts';
import type { Corrections } from './corrections/corrections.ts';
import type { GaitEvent } from './events/event.ts';
import type { Gait } from './gait.ts';
import type { Accuracy } from './measures/accuracy.ts';
import type { MomentValue } from './measures/measure.ts';
import type { MarkerChoice } from './pelvis/markers.ts';
import type { StandingReference } from './pelvis/standing.ts';
import type { PoseTrack } from './pose/track.ts';
import type { Problem } from './problem.ts';
import type { PerSide, View } from './sides.ts';
import type { Withheld } from './withheld.ts';

/** What a person may set instead of the software; absent means "decide yourself". */
export interface AnalysisChoices extends Corrections {
  readonly view?: View;
  readonly camera?: CameraChoice;
  /** Adhesive markers on the pelvis, pointed out in one frame. */
  readonly markers?: MarkerChoice;
  /** Speed and shoes, for the comparison. */
  readonly notes?: ClipNotes;
  /** Lines, angles and words on single frames; no measure reads them. */
  readonly annotations?: readonly Annotation[];
  /** What gives pelvic angles their zero. */
  readonly standing?: StandingReference;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Several values of one side. `standardError` and `ci95` of the mean are null below three values; in a result `ci95`
 * holds the systematic part where that is known. `mean` is null without any.
 */
export interface SideSummary {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** Of the mean, from the spread over strikes and their order. */
  readonly standardError: number | null;
  readonly ci95: Interval | null;
}

export interface MeasureResult {
  readonly withheld: Withheld | null;
  readonly values: PerSide<readonly MomentValue[]>;
  readonly summary: PerSide<SideSummary>;
  /** Both sides together, for measures of the whole runner. */
  readonly both: SideSummary;
  readonly leftMinusRight: Difference;
  /** Covariance of the two sides' means, in the square of the unit; see `couplingOfMeans`. */
  readonly coupling: number;
  /** How far values may be off for reasons that more strikes can't average away. */
  readonly accuracy: Accuracy;
}

export type Verdict = 'real' | 'withinNoise' | 'unclear';

/** A difference with its interval and what may be said of it. `value` is null where a side is missing. */
export interface Difference {
  readonly value: number | null;
  readonly ci95: Interval | null;
  readonly mdc: number | null;
  readonly mdcSource: string | null;
  /** What its size must exceed here: `mdc`, widened by the spread over these strikes. null where either is not known. */
  readonly detectable: number | null;
  /**
   * How often two recordings of an unchanged runner differ by this much (two-sided, before the correction for many measures); null where nothing may
   * be called real.
   */
  readonly p: number | null;
  readonly verdict: Verdict | null;
  /** One sentence: why this verdict. */
  readonly reason: string;
}

export type Activity = 'running' | 'walking' | 'standing' | 'unclear';

/** One step of the processing, with its settings, in the order they ran. */
export interface LogEntry {
  readonly step: string;
  readonly detail: string;
}

/** A clip with everything that was found in it. */
export interface Trial {
  readonly label: string;
  readonly clip: ClipInfo;
  readonly track: PoseTrack;
  readonly view: View;
  /** 0–1; 1 when a person set it. */
  readonly viewConfidence: number;
  readonly viewSource: 'auto' | 'person';
  readonly activity: Activity;
  /** Share of frames in which a person was found, 0–1. */
  readonly personShare: number;
  /** Foot contacts as the software found them. */
  readonly found: readonly GaitEvent[];
  /** Those that hold, after what a person put right in them. */
  readonly events: readonly GaitEvent[];
  /** What a person put right in what was found. */
  readonly corrections: Corrections;
  readonly notes: ClipNotes;
  readonly annotations: readonly Annotation[];
  readonly gait: Gait;
  /** By measure id, in the order of the registry. */
  readonly measures: Readonly<Record<string, MeasureResult>>;
  /** Angles over time, runner's-right-positive where sides exist, [frame]; by name with unit. */
  readonly series: Readonly<Record<string, Float64Array>>;
  readonly warnings: readonly Problem[];
  readonly log: readonly LogEntry[];
}

export interface Change extends Difference {
  readonly before: number | null;
  readonly after: number | null;
  /** The change in standard deviations from strike to strike; null for a difference of differences. */
  readonly effectSize: number | null;
}

export interface Comparison {
  readonly comparable: boolean;
  readonly differences: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly matters: boolean;
  }[];
  readonly measures: Readonly<
    Record<string, PerSide<Change> & { readonly leftMinusRight: Change; readonly both: Change }>
  >;
}
