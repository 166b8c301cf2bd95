import { cx } from '../../cx.ts';
import styles from './Reading.module.css';

interface ReadingProps {
  readonly words: string;
  /** The words say why it can't be used. */
  readonly isRefused: boolean;
}

/** What the points say as they lie now. */
export function Reading({ words, isRefused }: ReadingProps) {
  return (
    <p role="status" className={cx(styles.reading, isRefused && styles.refused)}>
      {words}
    </p>
  );
}
