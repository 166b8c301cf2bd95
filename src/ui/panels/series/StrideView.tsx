import { useMemo } from 'react';
import type { Side } from '../../../core/sides.ts';
import type { Slot } from '../../../state/trials.ts';
import { StrideChart } from '../../charts/StrideChart.tsx';
import {
  type StrideChartLines,
  type StrideLayout,
  strideCharts,
  strideLines,
  strideRange,
} from '../../charts/strideLines.ts';
import { framesAtPhase } from '../../charts/strideMoment.ts';
import type { Show } from '../../charts/usePreview.ts';
import { Fold } from '../../components/Fold.tsx';
import { showFrames, useView } from '../../viewStore.ts';
import type { SlotTrial } from '../results/outcome.ts';
import { CurveDifferences } from './CurveDifferences.tsx';
import panelStyles from './SeriesPanel.module.css';
import { StrideTable } from './StrideTable.tsx';
import styles from './StrideView.module.css';
import type { SeriesGroup } from './seriesGroups.ts';

interface StrideViewProps {
  readonly present: readonly SlotTrial[];
  readonly group: SeriesGroup;
  readonly layout: StrideLayout;
  /** Nothing is said of a difference between clips that differ in something that matters. */
  readonly isComparable: boolean;
  readonly onMove: (slot: Slot, frame: number) => void;
}

const NO_STRIDE =
  'No whole stride of this angle was seen: it takes two strikes of the same foot that count, with the body in sight between them.';
const NO_ZERO =
  'The zero of this angle is not known, so each curve is drawn about its own mean: compare shapes and ranges, not heights.';

/** An angle over the stride of each side: mean and spread, on one scale. */
export function StrideView({ present, group, layout, isComparable, onMove }: StrideViewProps) {
  const [first, second] = present;
  const linked = useView((state) => state.linked);
  const lines = useMemo(() => strideLines(present, group), [present, group]);
  const range = useMemo(() => strideRange(lines), [lines]);
  const charts = useMemo(() => strideCharts(lines, layout), [lines, layout]);
  if (lines.length === 0) return <p className={styles.none}>{NO_STRIDE}</p>;

  const showPhase =
    (chart: StrideChartLines) =>
    (side: Side, phase: number): Show =>
    (from) => {
      const clips = linked || !chart.slot ? present : present.filter(({ slot }) => slot === chart.slot);
      showFrames(framesAtPhase(clips, side, phase, from));
    };
  return (
    <>
      <div className={styles.charts}>
        {charts.map((chart) => {
          const [leading] = chart.lines;
          return (
            leading && (
              <StrideChart
                key={chart.side ?? chart.slot}
                chart={chart}
                leading={leading}
                group={group}
                range={range}
                showPhase={showPhase(chart)}
                onMove={onMove}
              />
            )
          );
        })}
      </div>
      {first && second && isComparable && (
        <CurveDifferences key={group.id} before={first.trial} after={second.trial} group={group} />
      )}
      {lines.some(({ curve }) => !curve.zeroKnown) && <p className={styles.notice}>{NO_ZERO}</p>}
      <p className={panelStyles.hint}>
        0 % is the foot strike of that side, 100 % its next. Line: mean of n strides, band: ± 1 SD from stride
        to stride. Point at a chart to see that phase in the video, click to stay there.
      </p>
      <Fold title="Values over the stride" level={3} className={styles.fold}>
        <StrideTable label={group.label} lines={lines} />
      </Fold>
    </>
  );
}
