import type { Unit } from '../../../core/measures/measure.ts';
import type { Change, Difference, SideSummary } from '../../../core/trial.ts';
import { VerdictChip } from '../../components/VerdictChip.tsx';
import { formatBare, formatBareInterval, NOT_MEASURED } from '../../format.ts';
import styles from './MeasureTable.module.css';

/** n, mean, SD, interval. */
export function SummaryCells({ summary, unit }: { readonly summary: SideSummary; readonly unit: Unit }) {
  if (summary.mean === null) return <Missing columns={4} />;
  return (
    <>
      <td className={styles.first}>{summary.n}</td>
      <td className={styles.mean}>{formatBare(summary.mean, unit)}</td>
      <td>{summary.sd === null ? '' : formatBare(summary.sd, unit)}</td>
      <td>{summary.ci95 ? formatBareInterval(summary.ci95, unit) : ''}</td>
    </>
  );
}

/** A difference has no n and SD of its own. */
export function DifferenceCells({
  difference,
  unit,
}: {
  readonly difference: Difference | null;
  readonly unit: Unit;
}) {
  if (!difference || difference.value === null) return <Missing columns={4} />;
  return (
    <>
      <td className={styles.first} />
      <td className={styles.mean}>{formatBare(difference.value, unit, 'signed')}</td>
      <td />
      <td>{difference.ci95 ? formatBareInterval(difference.ci95, unit) : ''}</td>
    </>
  );
}

export function ChangeCells({ change, unit }: { readonly change: Change | null; readonly unit: Unit }) {
  if (!change || change.value === null) return <Missing columns={3} />;
  return (
    <>
      <td className={`${styles.first} ${styles.mean}`}>{formatBare(change.value, unit, 'signed')}</td>
      <td>{change.ci95 ? formatBareInterval(change.ci95, unit) : ''}</td>
      <td title={change.reason}>{change.verdict && <VerdictChip verdict={change.verdict} />}</td>
    </>
  );
}

function Missing({ columns }: { readonly columns: number }) {
  return (
    <td colSpan={columns} className={`${styles.first} ${styles.missing}`}>
      {NOT_MEASURED}
    </td>
  );
}
