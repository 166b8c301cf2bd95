import { MEASURES } from '../../src/core/measures/index.ts';
import type { LeftOut } from '../scoring/calibrate.ts';
import { inUnit, number, percent, unitLabel } from './format.ts';
import type { Table } from './table.ts';

/** How the stated intervals hold on clips that had no part in stating them. */
export const leftOutTable = (leftOut: readonly LeftOut[]): Table => ({
  title: 'Stated 95 % intervals, each clip’s from the other clips',
  header: [
    'measure',
    'unit',
    'plane',
    'condition',
    'clips',
    'n',
    'MAE',
    'coverage',
    'width',
    'width ÷ MAE',
    'left−right MAE',
    'coverage',
    'width',
  ],
  rows: leftOut.map(({ id, plane, condition, clips, n, mae, coverage, meanWidth, leftMinusRight }) => {
    const unit = MEASURES.find((measure) => measure.id === id)?.unit ?? 'deg';
    return [
      id,
      unitLabel(unit),
      plane,
      condition,
      String(clips),
      String(n),
      inUnit(mae, unit),
      percent(coverage),
      inUnit(meanWidth, unit),
      number(meanWidth / mae, 1),
      inUnit(leftMinusRight?.mae ?? null, unit),
      leftMinusRight ? percent(leftMinusRight.coverage) : '–',
      inUnit(leftMinusRight?.meanWidth ?? null, unit),
    ];
  }),
});
