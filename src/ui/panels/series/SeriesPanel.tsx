import { useState } from 'react';
import type { Slot } from '../../../state/trials.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { rangeOf } from '../../charts/seriesData.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { chooseSeries, setPlaying, useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import styles from './SeriesPanel.module.css';
import { seriesGroups } from './seriesGroups.ts';

const SPANS = [
  { id: '3', label: '3 s' },
  { id: 'all', label: 'Whole clip' },
] as const;

interface SeriesPanelProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** An angle over time with the foot strikes on it; before over after, on one scale. */
export function SeriesPanel({ outcome, onMove }: SeriesPanelProps) {
  const present = presentTrials(outcome);
  const groups = seriesGroups(present.map(({ trial }) => trial));
  const chosenId = useView((state) => state.seriesId);
  const [span, setSpan] = useState<(typeof SPANS)[number]['id']>('3');
  const group = groups.find(({ id }) => id === chosenId) ?? groups[0];
  if (!group) return null;
  const range = rangeOf(
    present.map(({ trial }) => trial),
    group,
  );
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SelectField
          label="Angle over time"
          hideLabel
          choices={groups}
          value={group.id}
          onChange={chooseSeries}
        />
        <Segmented label="Span of time" choices={SPANS} value={span} onChange={setSpan} />
        <span className={styles.legend}>
          Foot strikes: <SideMark side="left" spelled /> <SideMark side="right" spelled />
        </span>
      </div>
      {present.map(({ slot, trial }) => (
        <SeriesChart
          key={slot}
          slot={slot}
          trial={trial}
          group={group}
          range={range}
          spanS={span === 'all' ? null : Number(span)}
          onMove={(frame) => {
            setPlaying(null);
            onMove(slot, frame);
          }}
        />
      ))}
      <p className={styles.hint}>Click a chart to see that moment in the video.</p>
    </div>
  );
}
