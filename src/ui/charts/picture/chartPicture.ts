import type { Measure } from '../../../core/measures/measure.ts';
import { unitName } from '../../../core/measures/units.ts';

/** What tells one thing in a chart from another. */
export interface LegendEntry {
  readonly look: 'line' | 'dashes' | 'area' | 'ring' | 'whisker';
  readonly color: string;
  readonly words: string;
}

/** A chart to be saved: with everything that says what it shows, for it stands alone. */
export interface ChartPicture {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** What up means, in which unit. */
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  readonly width: number;
  readonly height: number;
  /** The chart itself, SVG of that size. */
  readonly svg: string;
}

export const unitWords = (unit: Measure['unit']): string => (unit === 'deg' ? 'degrees' : unitName(unit));

/** "Trunk side-bend at foot strike". */
export const momentWords: Readonly<Record<Measure['moment'], string>> = {
  footStrike: 'at foot strike',
  stance: 'over stance',
  stride: 'over the stride',
  step: 'of the steps',
};
