import { CircleSlash } from 'lucide-react';
import { MEASURES } from '../../../core/measures/index.ts';
import { type Outcome, withheldEverywhere } from '../results/outcome.ts';
import styles from './NotYetMeasured.module.css';

/** Two angles that people come for; they keep their place until a number can be trusted. */
const ASKED_FOR: readonly string[] = ['pelvicRotation', 'hipExternalRotation'];

export function NotYetMeasured({ outcome }: { readonly outcome: Outcome }) {
  const missing = MEASURES.filter(({ id }) => ASKED_FOR.includes(id)).flatMap(({ id, label }) => {
    const why = withheldEverywhere(outcome, id);
    return why ? [{ id, label, why }] : [];
  });
  if (missing.length === 0) return null;
  return (
    <aside className={styles.card} aria-labelledby="not-yet-title">
      <h3 id="not-yet-title" className={styles.title}>
        <CircleSlash size={16} aria-hidden /> Not measured
      </h3>
      <dl className={styles.list}>
        {missing.map(({ id, label, why }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.promise}>A number stands here when a video can carry it. None is guessed.</p>
    </aside>
  );
}
