import { useId } from 'react';
import { MEASURES } from '../../../core/measures/index.ts';
import type { Measure } from '../../../core/measures/measure.ts';
import { Estimates } from '../../components/Estimates.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { VerdictChip } from '../../components/VerdictChip.tsx';
import { spreadOnlySentence } from '../../doubt.ts';
import { halfWidth, isMeasured } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import { measuredResults, type Outcome, presentTrials } from '../results/outcome.ts';
import styles from './KeyFigures.module.css';
import { keyFigures } from './keyFiguresOf.ts';

/** What the headline speaks of: from behind or in front, and from the side. */
const LEADING: readonly string[] = ['trunkSideBend', 'kneeFlexion'];
/** What people come for besides, where it could be measured. */
const BESIDE: readonly string[] = ['pelvicRotation', 'pelvicDrop'];

/** The headline's measure in figures, and the pelvis' where it has some. */
export function KeyFigures({ outcome }: { readonly outcome: Outcome }) {
  const isThere = (id: string) => measuredResults(outcome, id).length > 0;
  const ids = [LEADING.find(isThere), ...BESIDE.filter(isThere)];
  const shown = MEASURES.filter(({ id }) => ids.includes(id));
  return (
    <>
      {shown.map((measure) => (
        <MeasureFigures key={measure.id} measure={measure} outcome={outcome} />
      ))}
      {shown.length > 0 && <p className={styles.legend}>± gives the 95 % interval.</p>}
    </>
  );
}

/** One measure in figures: each side, and their difference. */
function MeasureFigures({ measure, outcome }: { readonly measure: Measure; readonly outcome: Outcome }) {
  const titleId = useId();
  const present = presentTrials(outcome);
  const measured = measuredResults(outcome, measure.id);
  const spreadOnly = spreadOnlySentence(
    measure,
    present.map(({ trial }) => trial),
  );
  const only =
    measured.length < present.length && measured[0]
      ? `, ${SLOT_LABEL[measured[0].slot].toLowerCase()} only`
      : '';
  return (
    <section className={styles.key} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {measure.label} at foot strike{only}
      </h3>
      <dl className={styles.figures}>
        {keyFigures(measure.id, outcome).map(({ key, side, estimates, isDifference, change }) => (
          <div key={key} className={styles.figure}>
            <dt>{side ? <SideMark side={side} spelled /> : 'Left − right'}</dt>
            <dd>
              <p className={estimates.some(({ value }) => isMeasured(value)) ? styles.value : styles.none}>
                <Estimates of={estimates} unit={measure.unit} signed={isDifference} />
              </p>
              {estimates.length > 1 && change && (
                <p className={styles.change}>
                  Change{' '}
                  <strong>
                    <Estimates
                      of={[{ value: change.value, half: halfWidth(change.ci95) }]}
                      unit={measure.unit}
                      signed
                    />
                  </strong>
                </p>
              )}
              {change?.verdict && <VerdictChip verdict={change.verdict} />}
            </dd>
          </div>
        ))}
      </dl>
      {spreadOnly && <p className={styles.legend}>{spreadOnly}</p>}
    </section>
  );
}
