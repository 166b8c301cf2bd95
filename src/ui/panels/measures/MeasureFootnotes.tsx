import type { Measure } from '../../../core/measures/measure.ts';
import { formatValue } from '../../format.ts';
import styles from './MeasureFootnotes.module.css';

/** Where the definition and the limit of noise come from. */
export function MeasureFootnotes({ measure }: { readonly measure: Measure }) {
  return (
    <dl className={styles.notes}>
      <div>
        <dt>Smallest detectable difference</dt>
        <dd>
          {measure.mdc
            ? `${formatValue(measure.mdc.value, measure.unit)} (${measure.mdc.source})`
            : 'None published, so no difference is called real.'}
        </dd>
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
