import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'medium' | 'large';
  readonly className?: string;
}

export function Button({ variant = 'secondary', size = 'medium', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={cx(styles.button, styles[variant], styles[size], className)} />;
}
