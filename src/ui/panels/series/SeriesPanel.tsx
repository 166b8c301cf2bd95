import { memo, useMemo, useState } from 'react';
import { countedStrides } from '../../../core/cycle/cycleCurve.ts';
import { SIDES } from '../../../core/sides.ts';
import type { Trial } from '../../../core/trial.ts';
import type { Slot } from '../../../state/trials.ts';
import type { StrideLayout } from '../../charts/strideLines.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { SideMark } from '../../components/SideMark.tsx';
import { chooseSeries, useView } from '../../viewStore.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import styles from './SeriesPanel.module.css';
import { StrideView } from './StrideView.tsx';
import { seriesGroups } from './seriesGroups.ts';
import { TimeView } from './TimeView.tsx';

const AXES = [
  { id: 'time', label: 'Over time' },
  { id: 'stride', label: 'Over the stride' },
] as const;

const SPANS = [
  { id: '3', label: '3 s' },
  { id: 'all', label: 'Whole clip' },
] as const;

const LAYOUTS: readonly { readonly id: StrideLayout; readonly label: string }[] = [
  { id: 'bySide', label: 'Before and after' },
  { id: 'bySlot', label: 'Left and right' },
];

/** Fewer strides of a side than this have no mean worth looking at first. */
const ENOUGH_STRIDES = 3;

const hasEnoughStrides = ({ gait }: Trial): boolean =>
  SIDES.every((side) => countedStrides(gait, side).length >= ENOUGH_STRIDES);

interface SeriesPanelProps {
  readonly outcome: Outcome;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** An angle over the stride or over time; pointing at it moves the video, and the video moves a cursor in it. */
export const SeriesPanel = memo(function SeriesPanel({ outcome, onMove }: SeriesPanelProps) {
  const { present, trials, groups } = useMemo(() => {
    const present = presentTrials(outcome);
    const trials = present.map(({ trial }) => trial);
    return { present, trials, groups: seriesGroups(trials) };
  }, [outcome]);
  const chosenId = useView((state) => state.seriesId);
  const [chosenAxis, setAxis] = useState<(typeof AXES)[number]['id'] | null>(null);
  const [span, setSpan] = useState<(typeof SPANS)[number]['id']>('3');
  const [layout, setLayout] = useState<StrideLayout>('bySide');
  const group = groups.find(({ id }) => id === chosenId) ?? groups[0];
  if (!group) return null;
  const axis = chosenAxis ?? (trials.every(hasEnoughStrides) ? 'stride' : 'time');
  const compares = present.length > 1;
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SelectField
          label="Angle of the chart"
          hideLabel
          choices={groups}
          value={group.id}
          onChange={chooseSeries}
        />
        <Segmented label="Angle over" choices={AXES} value={axis} onChange={setAxis} />
        {axis === 'time' && (
          <>
            <Segmented label="Span of time" choices={SPANS} value={span} onChange={setSpan} />
            <span className={styles.legend}>
              Foot strikes: <SideMark side="left" spelled /> <SideMark side="right" spelled />
            </span>
          </>
        )}
        {axis === 'stride' && compares && (
          <Segmented label="Laid over each other" choices={LAYOUTS} value={layout} onChange={setLayout} />
        )}
      </div>
      {axis === 'time' ? (
        <TimeView
          present={present}
          group={group}
          spanS={span === 'all' ? null : Number(span)}
          onMove={onMove}
        />
      ) : (
        <StrideView
          present={present}
          group={group}
          layout={compares ? layout : 'bySlot'}
          isComparable={outcome.comparison?.comparable === true}
          onMove={onMove}
        />
      )}
    </div>
  );
});
