import type { Measure } from '../../../core/measures/measure.ts';
import { unitName } from '../../../core/measures/units.ts';
import { Alert } from '../../components/Alert.tsx';
import { strikeDoubt } from '../../doubt.ts';
import { SLOT_LABEL } from '../../words.ts';
import { SetLevelButton } from '../level/SetLevelButton.tsx';
import { measuredResults, type Outcome, presentTrials } from '../results/outcome.ts';
import styles from './GalleryNotes.module.css';

interface GalleryNotesProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
}

/** How to read the values, and why a clip has none. */
export function GalleryNotes({ measure, outcome }: GalleryNotesProps) {
  const results = measuredResults(outcome, measure.id).map(({ result }) => result);
  const doubt = strikeDoubt(measure, results);
  const unit = measure.unit === 'deg' ? '' : ` in ${unitName(measure.unit)}`;
  return (
    <>
      {presentTrials(outcome).map(({ slot, trial }) => {
        const withheld = trial.measures[measure.id]?.withheld;
        if (!withheld) return null;
        return (
          <Alert
            key={slot}
            tone="notice"
            about={SLOT_LABEL[slot]}
            message={withheld.message}
            action={withheld.code === 'cameraUnknown' && <SetLevelButton slot={slot} namesClip />}
          />
        );
      })}
      {results.length > 0 && (
        <p className={styles.note}>
          {measure.label}
          {unit}: each value {doubt ?? '(± not known)'}. Positive means {measure.positive}.
        </p>
      )}
    </>
  );
}
