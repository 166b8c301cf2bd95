import { MEASURES } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { unitName } from '../measures/units.ts';
import type { Comparison, Difference, MeasureResult, Trial } from '../trial.ts';
import type { Withheld } from '../withheld.ts';
import { type Cell, tsv } from './cells.ts';

/** One measure across the clips; what a clip or the comparison does not have is null. */
export interface TableRow {
  readonly measure: Measure;
  readonly before: MeasureResult | null;
  readonly after: MeasureResult | null;
  readonly change: Comparison['measures'][string] | null;
  /** Why no clip has a number for it; null as soon as one has. */
  readonly withheld: Withheld | null;
}

/** Every measure of the clips that are there, in the order of the registry. */
export function tableRows(
  before: Trial | null,
  after: Trial | null,
  comparison: Comparison | null,
): readonly TableRow[] {
  return MEASURES.map((measure) => {
    const first = before?.measures[measure.id] ?? null;
    const second = after?.measures[measure.id] ?? null;
    const results = [first, second].filter((result) => result !== null);
    const isWithheld = results.length > 0 && results.every(({ withheld }) => withheld !== null);
    return {
      measure,
      before: first,
      after: second,
      change: comparison?.measures[measure.id] ?? null,
      withheld: isWithheld ? (results[0]?.withheld ?? null) : null,
    };
  });
}

const HEADER: readonly Cell[] = [
  'Measure',
  'Unit',
  ...['Before', 'After', 'Change'].flatMap((when) => [
    `${when} left`,
    `${when} right`,
    `${when} left-right`,
    `${when} both`,
    `${when} verdict`,
  ]),
  'Note',
];

/** The table for pasting into a spreadsheet. "verdict" is that of left − right, or of the whole runner. */
export const tableTsv = (rows: readonly TableRow[]): string => tsv([HEADER, ...rows.map(rowCells)]);

function rowCells({ measure, before, after, change, withheld }: TableRow): readonly Cell[] {
  return [
    measure.label,
    unitName(measure.unit),
    ...resultCells(before, measure.sided),
    ...resultCells(after, measure.sided),
    ...(change
      ? changeCells(change.left, change.right, change.leftMinusRight, measure.sided ? null : change.both)
      : EMPTY),
    withheld?.message ?? null,
  ];
}

const EMPTY: readonly Cell[] = [null, null, null, null, null];

const resultCells = (result: MeasureResult | null, sided: boolean): readonly Cell[] =>
  result
    ? [
        result.summary.left.mean,
        result.summary.right.mean,
        result.leftMinusRight.value,
        sided ? null : result.both.mean,
        result.leftMinusRight.verdict,
      ]
    : EMPTY;

const changeCells = (
  left: Difference,
  right: Difference,
  leftMinusRight: Difference,
  both: Difference | null,
) => [left.value, right.value, leftMinusRight.value, both?.value ?? null, (both ?? leftMinusRight).verdict];
