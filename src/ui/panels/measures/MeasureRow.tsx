import type { Measure } from '../../../core/measures/measure.ts';
import { SIDES } from '../../../core/sides.ts';
import type { MeasureResult, SideSummary } from '../../../core/trial.ts';
import { Estimates } from '../../components/Estimates.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { isSpreadOnly, SPREAD_ONLY } from '../../doubt.ts';
import { halfWidth, NOT_MEASURED } from '../../format.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';
import styles from './MeasureRow.module.css';

interface MeasureRowProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
}

/** A measure in one or two lines: its mean of each side, before → after. */
export function MeasureRow({ measure, outcome }: MeasureRowProps) {
  const results = measuredResults(outcome, measure.id).map(({ result }) => result);
  const means = (pick: (result: MeasureResult) => SideSummary) => (
    <span>
      <Estimates
        of={results.map(pick).map(({ mean, ci95 }) => ({ value: mean, half: halfWidth(ci95) }))}
        unit={measure.unit}
      />
    </span>
  );
  if (results.length === 0) {
    return (
      <span className={styles.withheld}>
        <span>{measure.label}</span>
        <span className={styles.none}>{NOT_MEASURED}</span>
      </span>
    );
  }
  return (
    <span className={styles.row}>
      <span className={styles.label}>
        {measure.label} {isSpreadOnly(results) && <span className={styles.spread}>{SPREAD_ONLY}</span>}
      </span>
      <span className={styles.values}>
        {measure.sided ? (
          SIDES.map((side) => (
            <span key={side} className={styles.value}>
              <SideMark side={side} /> {means((result) => result.summary[side])}
            </span>
          ))
        ) : (
          <span className={styles.value}>{means((result) => result.both)}</span>
        )}
      </span>
    </span>
  );
}
