import { Input, Label, NumberField } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './fields.module.css';

interface NumberInputProps {
  readonly label: string;
  /** Where the label stands elsewhere, as in a table. */
  readonly hideLabel?: boolean;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  readonly hint?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number, or nothing. */
export function NumberInput(props: NumberInputProps) {
  const { label, hideLabel = false, value, min, max, isWhole = false, hint, onChange } = props;
  return (
    <NumberField
      className={cx(styles.field)}
      value={value ?? Number.NaN}
      minValue={min}
      maxValue={max}
      isWheelDisabled
      formatOptions={{ maximumFractionDigits: isWhole ? 0 : 2, useGrouping: false }}
      onChange={(typed) => onChange(Number.isFinite(typed) ? typed : null)}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={cx(styles.label)}>{label}</Label>}
      <Input className={cx(styles.input)} {...(hint && { placeholder: hint })} />
    </NumberField>
  );
}
