import { type ReactNode, useId } from 'react';
import styles from './Guide.module.css';

interface GuideProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What is to be done on the picture. */
export function Guide({ title, children }: GuideProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.guide}>
      <h3 id={titleId}>{title}</h3>
      {children}
    </section>
  );
}
