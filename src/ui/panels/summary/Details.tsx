import { Fold } from '../../components/Fold.tsx';
import styles from './Details.module.css';

/** The findings as sentences, for a letter or a record. */
export function Details({ details }: { readonly details: readonly string[] }) {
  if (details.length === 0) return null;
  return (
    <Fold title="All findings in words" level={3} className={styles.details}>
      <ul className={styles.list}>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </Fold>
  );
}
