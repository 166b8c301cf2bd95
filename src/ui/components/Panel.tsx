import { type ReactNode, useId } from 'react';
import { cx } from '../cx.ts';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Without a card round it. */
  readonly bare?: boolean;
}

/** A titled part of the page. */
export function Panel({ title, lead, actions, children, className, bare = false }: PanelProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={cx(styles.panel, className)}>
      <header className={styles.header}>
        <div>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {bare ? children : <div className={styles.card}>{children}</div>}
    </section>
  );
}
