import type { Gait } from '../gait.ts';
import type { PerSide, View } from '../sides.ts';
import type { Withheld } from '../withheld.ts';

export type Unit = 'deg' | 's' | 'percent' | 'spm' | 'bodyHeightPercent';

/** The contract of a measure. One measure, or one angle with its strike value, peak and range, is one file. */
export interface Measure {
  /** Fixed name in files and exports, for example `trunkSideBend`. */
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** What a positive value means, in words that finish the sentence "positive means …". */
  readonly positive: string;
  /** How it is computed, in one or two sentences a clinician can follow. */
  readonly definition: string;
  /** Paper or standard behind the definition. */
  readonly source: string;
  /** Views that can see it. In any other view it answers "not measurable from this view". */
  readonly views: readonly View[];
  /** `change`: only differences within the clip mean something, the zero is unknown. */
  readonly kind: 'absolute' | 'change';
  /** When it is read: decides how the charts and tables group it. */
  readonly moment: 'footStrike' | 'stance' | 'stride' | 'step';
  /** False: a property of the whole runner (cadence); it is reported once, not left against right. */
  readonly sided: boolean;
  /** Smallest detectable difference between recordings (MDC95), in `unit`; null where nobody has published one. */
  readonly mdc: { readonly value: number; readonly source: string } | null;
  /**
   * Standard uncertainty that the camera's level and direction put into every value, degrees; absent: none. In the
   * frontal plane it has opposite signs on the two sides, so that it enters left − right twice.
   */
  readonly cameraSdDeg?: (gait: Gait) => number;
  /** Why this clip has none of it, for reasons that only this measure knows; null where it has. */
  readonly withheldIn?: (gait: Gait) => Withheld | null;
  /** Reads the values, or says why there are none. Pure; never throws for missing data. */
  readonly compute: (gait: Gait) => MeasureReading;
}

/** One value for one step, stride or strike of a side, at a moment. NaN where the body was not seen. */
export interface MomentValue {
  readonly timeS: number;
  readonly value: number;
  /** Shown, but not counted: the person left its strike out of the statistics. */
  readonly leftOut?: boolean;
}

export type MeasureReading =
  | { readonly kind: 'values'; readonly values: PerSide<readonly MomentValue[]> }
  | { readonly kind: 'withheld'; readonly withheld: Withheld };
