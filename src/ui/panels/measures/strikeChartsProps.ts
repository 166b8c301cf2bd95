import type { Measure } from '../../../core/measures/measure.ts';
import type { Slot } from '../../../state/trials.ts';
import type { SlotResult } from '../../charts/bars.ts';

export interface StrikeChartsProps {
  readonly measure: Measure;
  readonly results: readonly SlotResult[];
  readonly onMove: (slot: Slot, timeS: number) => void;
}
