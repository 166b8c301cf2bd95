import { memo } from 'react';
import { Fold } from '../../components/Fold.tsx';
import { SLOT_LABEL } from '../../words.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import styles from './ProcessingLog.module.css';

/** Each step of the processing with its settings, for whoever wants to check. */
export const ProcessingLog = memo(function ProcessingLog({ outcome }: { readonly outcome: Outcome }) {
  return (
    <Fold title="What was done" level={2} className={styles.log}>
      <div className={styles.columns}>
        {presentTrials(outcome).map(({ slot, trial }) => (
          <section key={slot}>
            <h3>{SLOT_LABEL[slot]}</h3>
            <ol>
              {trial.log.map(({ step, detail }) => (
                <li key={`${step} ${detail}`}>
                  <span className={styles.step}>{step}</span> {detail}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Fold>
  );
});
