import { changeAccuracy } from '../measures/accuracy.ts';
import { MEASURES } from '../measures/index.ts';
import { SERIES } from '../measures/series.ts';
import type { Side } from '../sides.ts';
import { curveBand, differingStretches, type Stretch } from '../stats/curveBand.ts';
import type { Trial } from '../trial.ts';
import { wholeStrides } from './cycleCurve.ts';
import { zeroKnown } from './zeroKnown.ts';

/**
 * Where in a side's stride two clips differ by more than their strides vary and by more than the method may be off,
 * % of the stride; see `curveBand`. null where that can't be said: no zero, too few whole strides, or an error that
 * nobody has measured.
 */
export function curveDifferences(
  before: Trial,
  after: Trial,
  seriesName: string,
  side: Side,
): readonly Stretch[] | null {
  const id = SERIES.find(({ name }) => name === seriesName)?.measureId;
  const measure = MEASURES.find((candidate) => candidate.id === id);
  if (!measure || ![before, after].every((trial) => zeroKnown(trial, seriesName))) return null;
  const systematic95 = changeAccuracy(measure, before.gait, after.gait).change;
  if (systematic95 === null) return null;
  const strides = [before, after].map((trial) => wholeStrides(trial, seriesName, side));
  const band = curveBand(strides[0]!, strides[1]!, systematic95);
  return band && differingStretches(band);
}
