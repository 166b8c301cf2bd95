import type { Measure } from '../../../core/measures/measure.ts';
import { Estimates } from '../../components/Estimates.tsx';
import { count, formatBare, formatValue, halfWidth, isMeasured, NOT_MEASURED } from '../../format.ts';
import styles from './RowFigures.module.css';
import type { StrikeRow } from './strikeRows.ts';

interface RowFiguresProps {
  readonly row: StrikeRow;
  readonly measure: Measure;
}

/** What the strikes that count come to: "5.6° ± 0.9°, SD 1.2°, 11 of 12 strikes". */
export function RowFigures({ row: { summary, strikes, total }, measure }: RowFiguresProps) {
  if (!summary) return <span className={styles.figures}>{NOT_MEASURED}</span>;
  const { n, mean, sd, ci95 } = summary;
  if (!isMeasured(mean)) {
    const areAllLeftOut = strikes.every(({ isLeftOut }) => isLeftOut);
    return (
      <span className={styles.figures}>
        {areAllLeftOut ? 'No mean: every strike is left out.' : 'No mean: no strike that counts has a value.'}
      </span>
    );
  }
  const { unit } = measure;
  const isDegrees = unit === 'deg';
  return (
    <span className={styles.figures}>
      <strong className={styles.mean}>
        <Estimates of={[{ value: mean, half: halfWidth(ci95) }]} unit={unit} />
      </strong>
      {isMeasured(sd) && ` · SD ${isDegrees ? formatValue(sd, unit) : formatBare(sd, unit)}`} ·{' '}
      {n === total ? count(n, 'strike') : `${n} of ${count(total, 'strike')}`}
      {!measure.sided && ' of both feet'}
    </span>
  );
}
