import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './Toggle.module.css';

interface ToggleProps {
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

/** Switches one way of showing things on and off. */
export function Toggle({ isOn, isDisabled = false, onChange, children }: ToggleProps) {
  return (
    <ToggleButton className={cx(styles.toggle)} isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}
