import type { ReactNode } from 'react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  /** Said by screen readers and shown as a tooltip. */
  readonly label: string;
  /** Keyboard shortcut, shown in the tooltip. */
  readonly shortcut?: string;
  readonly children: ReactNode;
  readonly emphasis?: boolean;
}

export function IconButton({ label, shortcut, emphasis, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Button {...rest} aria-label={label} className={cx(styles.icon, emphasis && styles.emphasis)}>
        {children}
      </Button>
      <Tooltip offset={6} className={cx(styles.tooltip)}>
        {label}
        {shortcut && <kbd className={styles.kbd}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
