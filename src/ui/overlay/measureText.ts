import { MEASURES } from '../../core/measures/index.ts';
import type { Measure, MomentValue } from '../../core/measures/measure.ts';
import { roundsToZero } from '../../core/measures/units.ts';
import type { Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import { formatDoubt, formatValue, isMeasured } from '../format.ts';
import { frameAt } from '../frameAt.ts';
import { artOf, drawnAs } from './drawings/index.ts';
import { liveValue } from './drawings/liveValue.ts';
import { stepAt } from './drawings/stepAt.ts';
import type { DrawnText } from './measureShapes.ts';

/**
 * What is written beside a measure's drawing: at its strike, or during its step, the measured value with how far it may
 * be off; in other frames the angle as it is there. null where there is no number.
 */
export function measureText(trial: Trial, measureId: string, side: Side, frame: number): DrawnText | null {
  const angle = drawnAs(measureId);
  const measure = MEASURES.find(({ id }) => id === measureId);
  const art = artOf(measureId);
  const result = trial.measures[measureId];
  if (!measure || !angle || !art || !result || trial.measures[angle.id]?.withheld) return null;
  const heading = angle.label;
  const words = (value: number, doubt: number | null): string =>
    [
      formatValue(Math.abs(value), measure.unit),
      doubt !== null && formatDoubt(doubt, measure.unit),
      !roundsToZero(value, measure.unit) && art.way(value > 0, side),
    ]
      .filter(Boolean)
      .join(' ');
  const value = valueIn(trial, measure, result.values[side], side, frame);
  if (isMeasured(value)) return { heading, text: words(value, result.accuracy.singleStrike), isLive: false };
  const live = liveValue(trial.gait, measureId, side, frame);
  return isMeasured(live) ? { heading, text: words(live, null), isLive: true } : null;
}

/** The measured value that this frame shows; peaks and ranges belong to no one frame. */
function valueIn(
  { gait }: Trial,
  { moment }: Measure,
  values: readonly MomentValue[],
  side: Side,
  frame: number,
): number | undefined {
  const startS = moment === 'step' ? stepAt(gait, side, frame)?.startS : undefined;
  const isHere = ({ timeS }: MomentValue): boolean =>
    moment === 'footStrike' ? frameAt(gait.timesS, timeS) === frame : timeS === startS;
  return values.find(isHere)?.value;
}
