import type { Slot } from '../../../state/trials.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { rangeOf } from '../../charts/seriesData.ts';
import type { SlotTrial } from '../results/outcome.ts';
import styles from './SeriesPanel.module.css';
import type { SeriesGroup } from './seriesGroups.ts';

interface TimeViewProps {
  readonly present: readonly SlotTrial[];
  readonly group: SeriesGroup;
  readonly spanS: number | null;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** An angle over time with the foot strikes on it; before over after, on one scale. */
export function TimeView({ present, group, spanS, onMove }: TimeViewProps) {
  const range = rangeOf(
    present.map(({ trial }) => trial),
    group,
  );
  return (
    <>
      {present.map(({ slot, trial }) => (
        <SeriesChart
          key={slot}
          slot={slot}
          trial={trial}
          group={group}
          range={range}
          spanS={spanS}
          onMove={(frame) => onMove(slot, frame)}
        />
      ))}
      <p className={styles.hint}>
        Point at a chart to see that moment in the video, click to stay there. Arrow keys step a frame.
      </p>
    </>
  );
}
