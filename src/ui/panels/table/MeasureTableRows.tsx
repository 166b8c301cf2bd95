import { unitName } from '../../../core/measures/units.ts';
import type { TableRow } from '../../../core/report/table.ts';
import { SIDES } from '../../../core/sides.ts';
import type { Change, Difference, MeasureResult, SideSummary, Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { spreadOnlyWords, strikeDoubt } from '../../doubt.ts';
import styles from './MeasureTable.module.css';
import { ChangeCells, DifferenceCells, SummaryCells } from './MeasureTableCells.tsx';

type RowPlace = 'left' | 'right' | 'leftMinusRight' | 'both';

const LABEL: Readonly<Record<RowPlace, React.ReactNode>> = {
  left: <SideMark side="left" spelled />,
  right: <SideMark side="right" spelled />,
  leftMinusRight: 'Left − right',
  both: 'Runner',
};

/** A side's summary, or the difference between the sides. */
const read = (result: MeasureResult | null, place: RowPlace): SideSummary | Difference | null => {
  if (!result || result.withheld) return null;
  if (place === 'both') return result.both;
  return place === 'leftMinusRight' ? result.leftMinusRight : result.summary[place];
};

interface MeasureTableRowsProps {
  readonly row: TableRow;
  readonly slots: readonly Slot[];
  readonly trials: readonly Trial[];
}

/** A measure's rows: left, right and their difference, or one for the whole runner. */
export function MeasureTableRows({ row, slots, trials }: MeasureTableRowsProps) {
  const { measure, change } = row;
  const results = slots.flatMap((slot) => {
    const result = row[slot];
    return result && !result.withheld ? [result] : [];
  });
  const spreadOnly = spreadOnlyWords(measure, trials);
  const doubt = strikeDoubt(measure, results);
  const places: readonly RowPlace[] = measure.sided ? [...SIDES, 'leftMinusRight'] : ['both'];
  return (
    <tbody className={styles.measure}>
      {places.map((place, index) => {
        const changed: Change | null = change?.[place] ?? null;
        return (
          <tr key={place} className={place === 'leftMinusRight' ? styles.difference : undefined}>
            {index === 0 && (
              <th scope="rowgroup" rowSpan={places.length}>
                {measure.label}
                <span className={styles.unit}>{unitName(measure.unit)}</span>
                {spreadOnly && <span className={styles.unit}>{spreadOnly}</span>}
                {doubt && <span className={styles.unit}>one strike {doubt}</span>}
              </th>
            )}
            <th scope="row">{LABEL[place]}</th>
            {slots.map((slot) => {
              const value = read(row[slot], place);
              return value && 'mean' in value ? (
                <SummaryCells key={slot} summary={value} unit={measure.unit} />
              ) : (
                <DifferenceCells key={slot} difference={value} unit={measure.unit} />
              );
            })}
            {slots.length > 1 && <ChangeCells change={changed} unit={measure.unit} />}
          </tr>
        );
      })}
    </tbody>
  );
}
