import { useId } from 'react';
import { MEASURES } from '../../../core/measures/index.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { VerdictChip } from '../../components/VerdictChip.tsx';
import { formatChange, formatInterval, formatSequence, isMeasured } from '../../format.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';
import styles from './KeyFigures.module.css';
import { keyFigures } from './keyFiguresOf.ts';

/** What the headline speaks of: from behind or in front, and from the side. */
const LEADING: readonly string[] = ['trunkSideBend', 'kneeFlexion'];

/** The headline's measure in figures: each side, and their difference. */
export function KeyFigures({ outcome }: { readonly outcome: Outcome }) {
  const titleId = useId();
  const measure = LEADING.map((id) => MEASURES.find((candidate) => candidate.id === id)).find(
    (candidate) => candidate && measuredResults(outcome, candidate.id).length > 0,
  );
  if (!measure) return null;
  return (
    <section className={styles.key} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {measure.label} at foot strike
      </h3>
      <dl className={styles.figures}>
        {keyFigures(measure.id, outcome).map(({ key, side, values, isDifference, change }) => (
          <div key={key} className={styles.figure}>
            <dt>{side ? <SideMark side={side} spelled /> : 'Left − right'}</dt>
            <dd>
              <p className={values.some(isMeasured) ? styles.value : styles.none}>
                {isDifference && values.length === 1
                  ? formatChange(values[0], measure.unit)
                  : formatSequence(values, measure.unit)}
              </p>
              {change && (
                <p className={styles.change}>
                  {values.length > 1 && <strong>{formatChange(change.value, measure.unit)}</strong>}
                  {change.ci95 && <span>95 %: {formatInterval(change.ci95, measure.unit)}</span>}
                </p>
              )}
              {change?.verdict && <VerdictChip verdict={change.verdict} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
