import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './SelectField.module.css';

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly note?: string;
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hideLabel = false, choices, value, onChange, isDisabled = false } = props;
  return (
    <Select
      className={cx(styles.field)}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={cx(styles.label)}>{label}</Label>}
      <Button className={cx(styles.button)}>
        <SelectValue className={cx(styles.value)}>
          {({ selectedText }) => choices.find((choice) => choice.id === value)?.label ?? selectedText}
        </SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox items={choices} className={cx(styles.list)}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(styles.item)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <Check size={15} aria-hidden />}</span>
                  <span>
                    <Text slot="label">{choice.label}</Text>
                    {choice.note && (
                      <Text slot="description" className={cx(styles.note)}>
                        {choice.note}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
