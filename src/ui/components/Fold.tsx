import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './Fold.module.css';

interface FoldProps {
  readonly title: string;
  readonly level: 2 | 3;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Something that few need, folded away behind its title. */
export function Fold({ title, level, children, className }: FoldProps) {
  return (
    <Disclosure className={cx(className)}>
      <Heading level={level} className={cx(styles.heading)}>
        <Button slot="trigger" className={cx(styles.trigger)}>
          <ChevronRight size={16} aria-hidden /> {title}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
