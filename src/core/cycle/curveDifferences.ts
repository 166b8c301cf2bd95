import { changeAccuracy } from '../measures/accuracy.ts';
import { MEASURES } from '../measures/index.ts';
import { SERIES } from '../measures/series.ts';
import type { Side } from '../sides.ts';
import { curveBand, differingStretches, type Stretch } from '../stats/curveBand.ts';
import type { Trial } from '../trial.ts';
import { wholeStrides } from './cycleCurve.ts';
import { zeroKnown } from './zeroKnown.ts';

/** The curves of a side in two clips, as data that can go to another thread. */
export interface TwoCurves {
  /** Whole strides in order of time, [stride][101]; see `wholeStrides`. */
  readonly before: readonly Float64Array[];
  readonly after: readonly Float64Array[];
  /** Half-width of what every stride of a recording has alike, in the curves' unit. */
  readonly systematic95: number;
}

/** null where nothing can be said of their difference: no zero, or an error that nobody has measured. */
export function twoCurves(before: Trial, after: Trial, seriesName: string, side: Side): TwoCurves | null {
  const id = SERIES.find(({ name }) => name === seriesName)?.measureId;
  const measure = MEASURES.find((candidate) => candidate.id === id);
  if (!measure || ![before, after].every((trial) => zeroKnown(trial, seriesName))) return null;
  const systematic95 = changeAccuracy(measure, before.gait, after.gait).change;
  if (systematic95 === null) return null;
  return {
    before: wholeStrides(before, seriesName, side),
    after: wholeStrides(after, seriesName, side),
    systematic95,
  };
}

/**
 * Where in a side's stride two clips differ by more than their strides vary and by more than the method may be off,
 * % of the stride; see `curveBand`. null with too few whole strides. On clips of ten minutes it takes half a second.
 */
export function curveDifferences({ before, after, systematic95 }: TwoCurves): readonly Stretch[] | null {
  const band = curveBand(before, after, systematic95);
  return band && differingStretches(band);
}
