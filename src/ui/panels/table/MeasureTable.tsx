import type { TableRow } from '../../../core/report/table.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import { SLOT_LABEL } from '../../words.ts';
import styles from './MeasureTable.module.css';
import { MeasureTableRows } from './MeasureTableRows.tsx';

interface MeasureTableProps {
  readonly rows: readonly TableRow[];
  readonly slots: readonly Slot[];
  readonly trials: readonly Trial[];
}

/** Every number that was measured, with how many values and how wide its interval. */
export function MeasureTable({ rows, slots, trials }: MeasureTableProps) {
  const compares = slots.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable from the keyboard
    <section className={styles.scroll} aria-label="Table of all values" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Measure
            </th>
            <th rowSpan={2} scope="col">
              Side
            </th>
            {slots.map((slot) => (
              <th key={slot} colSpan={4} scope="colgroup" className={styles.group}>
                {SLOT_LABEL[slot]}
              </th>
            ))}
            {compares && (
              <th colSpan={3} scope="colgroup" className={styles.group}>
                Change
              </th>
            )}
          </tr>
          <tr>
            {slots.map((slot) => (
              <SummaryHeads key={slot} />
            ))}
            {compares && (
              <>
                <th scope="col" className={styles.first}>
                  After − before
                </th>
                <th scope="col">95 % interval</th>
                <th scope="col">Verdict</th>
              </>
            )}
          </tr>
        </thead>
        {rows.map((row) => (
          <MeasureTableRows key={row.measure.id} row={row} slots={slots} trials={trials} />
        ))}
      </table>
    </section>
  );
}

function SummaryHeads() {
  return (
    <>
      <th scope="col" className={styles.first}>
        n
      </th>
      <th scope="col">Mean</th>
      <th scope="col">SD</th>
      <th scope="col">95 % interval</th>
    </>
  );
}
