import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './MenuButton.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  /** Keys that do the same, where the timeline has the focus. */
  readonly keys?: string;
  /** Absent: there is nothing to do it with just now. */
  readonly run?: (() => void) | undefined;
}

/** What is done now and then, behind one button. */
export function MenuButton({
  label,
  actions,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      <Button className={cx(styles.button)}>
        {label} <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <Menu className={cx(styles.menu)} aria-label={label}>
          {actions.map(({ id, label: words, keys, run }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              isDisabled={!run}
              className={cx(styles.item)}
              {...(run && { onAction: run })}
            >
              <Text slot="label">{words}</Text>
              {keys && <kbd className={styles.keys}>{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
