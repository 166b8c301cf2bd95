import { Fragment } from 'react';
import type { Unit } from '../../core/measures/measure.ts';
import { formatBare, formatChange, formatDoubt, formatValue, isMeasured, NOT_MEASURED } from '../format.ts';
import styles from './Estimates.module.css';

/** A value and half of its 95 % interval; null where it is not known. */
export interface Estimate {
  readonly value: number | null;
  readonly half: number | null;
}

interface EstimatesProps {
  readonly of: readonly Estimate[];
  readonly unit: Unit;
  /** Differences: a plus sign is written. */
  readonly signed?: boolean;
}

/** "5.6° ± 0.9° → 3.1° ± 0.8°": values never without how sure they are. A long unit is written once, at the end. */
export function Estimates({ of, unit, signed = false }: EstimatesProps) {
  return of.map((estimate, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: before and after have no other name here
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className={styles.one}>
        {index > 0 && '→ '}
        <One {...estimate} unit={unit} signed={signed} isLast={index === of.length - 1} />
      </span>
    </Fragment>
  ));
}

interface OneProps extends Estimate {
  readonly unit: Unit;
  readonly signed: boolean;
  readonly isLast: boolean;
}

function One({ value, half, unit, signed, isLast }: OneProps) {
  if (!isMeasured(value)) return NOT_MEASURED;
  const hasUnitAfter = unit === 'deg' || (isLast && half === null);
  const whole = signed ? formatChange(value, unit) : formatValue(value, unit);
  return (
    <>
      {hasUnitAfter ? whole : formatBare(value, unit, signed ? 'signed' : 'auto')}
      {half !== null && (
        <span className={styles.doubt}>
          {' '}
          {unit === 'deg' || isLast ? formatDoubt(half, unit) : `± ${formatBare(half, unit)}`}
        </span>
      )}
    </>
  );
}
