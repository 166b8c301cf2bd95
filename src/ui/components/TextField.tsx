import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './fields.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  /** Where the person is when the form opens. */
  readonly isFirst?: boolean;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, or several; names in any script. */
export function TextField({ label, value, isLong = false, isFirst = false, hint, onChange }: TextFieldProps) {
  return (
    <AriaTextField className={cx(styles.field)} value={value} onChange={onChange} autoFocus={isFirst}>
      <Label className={cx(styles.label)}>{label}</Label>
      {isLong ? (
        <TextArea dir="auto" className={cx(styles.input, styles.long)} />
      ) : (
        <Input dir="auto" className={cx(styles.input)} {...(hint && { placeholder: hint })} />
      )}
    </AriaTextField>
  );
}
