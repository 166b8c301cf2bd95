import type { Unit } from '../../../core/measures/measure.ts';
import type { TrendPart, TrendPoint } from '../../../core/trends/trend.ts';
import { formatChange, formatInterval, formatValue } from '../../format.ts';
import styles from './TrendTable.module.css';

interface TrendCellProps {
  readonly point: TrendPoint | undefined;
  readonly part: TrendPart;
  readonly unit: Unit;
}

/** A value with its interval and whether it lies outside the band, or why there is none. */
export function TrendCell({ point, part, unit }: TrendCellProps) {
  if (!point || point.value === null) {
    return <td className={styles.missing}>{point?.missing ?? 'It was not measured.'}</td>;
  }
  const { value, ci95, place } = point;
  return (
    <td>
      <span className={styles.value}>
        {(part === 'leftMinusRight' ? formatChange : formatValue)(value, unit)}
      </span>
      {ci95 && <span className={styles.interval}>{formatInterval(ci95, unit)}</span>}
      {(place === 'above' || place === 'below') && <span className={styles.place}>{place} the band</span>}
    </td>
  );
}
