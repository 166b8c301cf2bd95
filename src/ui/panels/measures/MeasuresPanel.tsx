import { MEASURES } from '../../../core/measures/index.ts';
import { Panel } from '../../components/Panel.tsx';
import { chooseMeasure, useView } from '../../viewStore.ts';
import type { Outcome } from '../results/outcome.ts';
import { groupMeasures } from './groups.ts';
import { MeasureDetail } from './MeasureDetail.tsx';
import { MeasureList } from './MeasureList.tsx';
import styles from './MeasuresPanel.module.css';

export function MeasuresPanel({ outcome }: { readonly outcome: Outcome }) {
  const chosenId = useView((state) => state.measureId);
  const groups = groupMeasures(MEASURES, outcome);
  const all = groups.flatMap(({ measures }) => measures);
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  if (!chosen) return null;
  return (
    <Panel
      title="Measures"
      lead="Means over all strikes of a side, with 95 % intervals. Choose one to see every strike behind it."
    >
      <div className={styles.split}>
        <MeasureList groups={groups} chosenId={chosen.id} outcome={outcome} onChoose={chooseMeasure} />
        <MeasureDetail key={chosen.id} measure={chosen} outcome={outcome} />
      </div>
    </Panel>
  );
}
