import type { Measure } from '../../../core/measures/measure.ts';
import { MeasureBars } from '../../charts/MeasureBars.tsx';
import { measuredResults, type Outcome, withheldEverywhere } from '../results/outcome.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { differenceGroups } from './differences.ts';
import styles from './MeasureDetail.module.css';
import { MeasureFootnotes } from './MeasureFootnotes.tsx';
import { WithheldNote } from './WithheldNote.tsx';

interface MeasureDetailProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
}

const MOMENT_WORDS: Readonly<Record<Measure['moment'], string>> = {
  footStrike: 'at foot strike',
  stance: 'over stance',
  stride: 'over the stride',
  step: 'of the steps',
};

export function MeasureDetail({ measure, outcome }: MeasureDetailProps) {
  const why = withheldEverywhere(outcome, measure.id);
  return (
    <article className={styles.detail} aria-labelledby="measure-title">
      <header>
        <h3 id="measure-title" className={styles.title}>
          {measure.label} <span className={styles.moment}>{MOMENT_WORDS[measure.moment]}</span>
        </h3>
        <p className={styles.definition}>
          {measure.definition} <span className={styles.sign}>Positive means {measure.positive}.</span>
        </p>
      </header>
      {why ? (
        <WithheldNote measure={measure} why={why} />
      ) : (
        <>
          <div className={styles.evidence}>
            <MeasureBars measure={measure} results={measuredResults(outcome, measure.id)} />
            <DifferenceList measure={measure} groups={differenceGroups(measure, outcome)} />
          </div>
          <MeasureFootnotes measure={measure} />
        </>
      )}
    </article>
  );
}
