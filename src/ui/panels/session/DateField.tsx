import { useId } from 'react';
import fields from '../../components/fields.module.css';

interface DateFieldProps {
  /** Year-month-day, or empty. */
  readonly value: string;
  readonly onChange: (date: string) => void;
}

/** The browser's own calendar: it writes days as the person is used to. */
export function DateField({ value, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        Date
      </label>
      <input
        id={id}
        type="date"
        className={fields.input}
        value={value}
        min="1900-01-01"
        max="9999-12-31"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
