import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import { cx } from '../../cx.ts';
import styles from './DetailsForm.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line of text, or several; names in any script. */
export function TextField({ label, value, isLong = false, onChange }: TextFieldProps) {
  return (
    <AriaTextField className={cx(styles.field)} value={value} onChange={onChange}>
      <Label className={cx(styles.label)}>{label}</Label>
      {isLong ? (
        <TextArea dir="auto" className={cx(styles.input, styles.long)} />
      ) : (
        <Input dir="auto" className={cx(styles.input)} />
      )}
    </AriaTextField>
  );
}
