import { MEASURES } from '../../../core/measures/index.ts';
import type { Slot } from '../../../state/trials.ts';
import { Panel } from '../../components/Panel.tsx';
import { isSpreadOnly, SPREAD_ONLY_MEANS } from '../../doubt.ts';
import { chooseMeasure, useView } from '../../viewStore.ts';
import { measuredResults, type Outcome } from '../results/outcome.ts';
import { groupMeasures } from './groups.ts';
import { MeasureDetail } from './MeasureDetail.tsx';
import { MeasureList } from './MeasureList.tsx';
import styles from './MeasuresPanel.module.css';

interface MeasuresPanelProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

export function MeasuresPanel({ outcome, onMove }: MeasuresPanelProps) {
  const chosenId = useView((state) => state.measureId);
  const groups = groupMeasures(MEASURES, outcome);
  const all = groups.flatMap(({ measures }) => measures);
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  if (!chosen) return null;
  const someSpreadOnly = all.some(({ id }) =>
    isSpreadOnly(measuredResults(outcome, id).map(({ result }) => result)),
  );
  return (
    <Panel
      title="Measures"
      lead={
        <>
          Means over all strikes of a side; ± gives their 95 % interval. Choose one to see every strike behind
          it. {someSpreadOnly && SPREAD_ONLY_MEANS}
        </>
      }
    >
      <div className={styles.split}>
        <MeasureList groups={groups} chosenId={chosen.id} outcome={outcome} onChoose={chooseMeasure} />
        <MeasureDetail key={chosen.id} measure={chosen} outcome={outcome} onMove={onMove} />
      </div>
    </Panel>
  );
}
