import { memo, useMemo } from 'react';
import { LEAN } from '../../../core/report/lean.ts';
import { headline } from '../../../core/report/sentences.ts';
import { cx } from '../../cx.ts';
import { keptTogether } from '../../keptTogether.ts';
import { SetLevelButton } from '../level/SetLevelButton.tsx';
import { forbiddenByCamera, type Outcome, presentTrials } from '../results/outcome.ts';
import { Comparability } from './Comparability.tsx';
import { Details } from './Details.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { NotYetMeasured } from './NotYetMeasured.tsx';
import styles from './Summary.module.css';
import { TrialNotes } from './TrialNotes.tsx';

/** Characters above which a headline is set smaller. */
const LONG = 110;

/** The answer in plain words, what limits it, and what can't be answered yet. */
export const Summary = memo(function Summary({ outcome }: { readonly outcome: Outcome }) {
  const { before, after } = outcome.trials;
  const words = useMemo(
    () => headline(before, after, outcome.comparison),
    [before, after, outcome.comparison],
  );
  const byCamera = forbiddenByCamera(outcome, LEAN);
  return (
    // Can take the focus: a button in it may go away when it is pressed.
    <section className={styles.summary} aria-labelledby="summary-title" tabIndex={-1}>
      <div className={styles.answer}>
        <p className={styles.eyebrow}>{before && after ? 'Before against after' : 'One video'}</p>
        <h2 id="summary-title" className={cx(styles.headline, words.headline.length > LONG && styles.long)}>
          {keptTogether(words.headline)}
        </h2>
        {byCamera.length > 0 && (
          <div className={styles.remedies}>
            {byCamera.map(({ slot }) => (
              <SetLevelButton key={slot} slot={slot} namesClip />
            ))}
          </div>
        )}
        <KeyFigures outcome={outcome} />
        <Details details={words.details} />
      </div>
      <NotYetMeasured outcome={outcome} />
      <div className={styles.notes}>
        <Comparability outcome={outcome} />
        {presentTrials(outcome).map(({ slot, trial }) => (
          <TrialNotes key={slot} slot={slot} trial={trial} />
        ))}
      </div>
    </section>
  );
});
