import type { Measure } from '../../../core/measures/measure.ts';
import { capitalized } from '../../../core/report/words.ts';
import { formatValue } from '../../format.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';
import styles from './MeasureFootnotes.module.css';

interface MeasureFootnotesProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
}

/** What the verdicts above were held against, each once. */
function limitsThatHold({ id, unit }: Measure, outcome: Outcome): readonly string[] {
  const change = outcome.comparison?.measures[id];
  const judged = [
    { of: 'change', by: change?.left.mdc === null ? change?.both : change?.left },
    { of: 'change of left − right', by: change?.leftMinusRight },
    { of: 'left − right', by: measuredResults(outcome, id)[0]?.result.leftMinusRight },
  ];
  return judged.flatMap(({ of, by }) =>
    by?.mdc == null ? [] : [`${capitalized(of)}: ${formatValue(by.mdc, unit)} (${by.mdcSource})`],
  );
}

/** Where the definition and the limit of noise come from. */
export function MeasureFootnotes({ measure, outcome }: MeasureFootnotesProps) {
  const limits = limitsThatHold(measure, outcome);
  return (
    <dl className={styles.notes}>
      <div>
        <dt>Smallest detectable difference</dt>
        <dd>{limits.length > 0 ? limits.join('. ') : 'None known, so no difference is called real.'}</dd>
      </div>
      <div>
        <dt>Definition after</dt>
        <dd>{measure.source}</dd>
      </div>
      {measure.kind === 'change' && (
        <div>
          <dt>Zero</dt>
          <dd>Not known from this video: only differences within the clip mean something.</dd>
        </div>
      )}
    </dl>
  );
}
