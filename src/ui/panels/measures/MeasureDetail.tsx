import { useMemo } from 'react';
import type { Measure } from '../../../core/measures/measure.ts';
import type { Slot } from '../../../state/trials.ts';
import { MeasureBars } from '../../charts/MeasureBars.tsx';
import { momentWords } from '../../charts/picture/chartPicture.ts';
import { Alert } from '../../components/Alert.tsx';
import { SLOT_LABEL } from '../../words.ts';
import { SetLevelButton } from '../level/SetLevelButton.tsx';
import { forbiddenByCamera, measuredResults, type Outcome, withheldEverywhere } from '../results/outcome.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { differenceGroups } from './differences.ts';
import styles from './MeasureDetail.module.css';
import { MeasureFootnotes } from './MeasureFootnotes.tsx';
import { StrikeByStrike } from './StrikeByStrike.tsx';
import { WithheldNote } from './WithheldNote.tsx';

interface MeasureDetailProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

export function MeasureDetail({ measure, outcome, onMove }: MeasureDetailProps) {
  const why = withheldEverywhere(outcome, measure.id);
  const byCamera = forbiddenByCamera(outcome, measure.id);
  const results = useMemo(() => measuredResults(outcome, measure.id), [outcome, measure.id]);
  return (
    // Can take the focus: a button in it may go away when it is pressed.
    <article className={styles.detail} aria-labelledby="measure-title" tabIndex={-1}>
      <header>
        <h3 id="measure-title" className={styles.title}>
          {measure.label} <span className={styles.moment}>{momentWords[measure.moment]}</span>
        </h3>
        <p className={styles.definition}>
          {measure.definition} <span className={styles.sign}>Positive means {measure.positive}.</span>
        </p>
      </header>
      {why ? (
        <WithheldNote measure={measure} why={why} byCamera={byCamera} />
      ) : (
        <>
          {byCamera.map(({ slot, why: reason }) => (
            <Alert
              key={slot}
              tone="notice"
              about={SLOT_LABEL[slot]}
              message={reason}
              action={<SetLevelButton slot={slot} namesClip />}
            />
          ))}
          <div className={styles.evidence}>
            <MeasureBars measure={measure} results={results} />
            <DifferenceList measure={measure} groups={differenceGroups(measure, outcome)} />
          </div>
          <StrikeByStrike measure={measure} outcome={outcome} onMove={onMove} />
          <MeasureFootnotes measure={measure} outcome={outcome} />
        </>
      )}
    </article>
  );
}
