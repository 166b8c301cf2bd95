import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import type { Measure } from '../../../core/measures/measure.ts';
import { unitName } from '../../../core/measures/units.ts';
import type { Side } from '../../../core/sides.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import type { TrendPart } from '../../../core/trends/trend.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { useChartTheme } from '../chartTheme.ts';
import { registerCharts } from '../register.ts';
import styles from './TrendChart.module.css';
import { trendData, trendOptions } from './trendConfig.ts';
import type { TrendLine } from './trendLines.ts';

registerCharts();

interface TrendChartProps {
  readonly measure: Measure;
  readonly lines: readonly TrendLine[];
  readonly sessions: readonly HistorySession[];
}

const isSide = (part: TrendPart): part is Side => part === 'left' || part === 'right';

/** A measure over a runner's sessions with 95 % intervals, on the band of noise. The table below it says the same. */
export function TrendChart({ measure, lines, sessions }: TrendChartProps) {
  const theme = useChartTheme();
  const data = useMemo(() => trendData(lines, sessions, theme), [lines, sessions, theme]);
  const options = useMemo(
    () => trendOptions(measure, lines, sessions, theme),
    [measure, lines, sessions, theme],
  );
  const hasBand = lines.some(({ trend }) => trend.band !== null);
  return (
    <figure className={styles.figure}>
      <div className={styles.canvas}>
        <Chart
          type="scatterWithErrorBars"
          data={data}
          options={options}
          aria-label={`${measure.label} over ${sessions.length} sessions; the table below holds every value`}
        />
      </div>
      <figcaption className={styles.legend}>
        {lines.map(({ part }) => isSide(part) && <SideMark key={part} side={part} spelled />)}
        <span>
          <span className={styles.hollow} aria-hidden /> baseline
        </span>
        <span>
          <span className={styles.filled} aria-hidden /> after
        </span>
        <span>
          <span className={styles.whisker} aria-hidden /> 95 % of the mean
        </span>
        {hasBand && (
          <span>
            <span className={styles.band} aria-hidden /> what two recordings differ by anyway
          </span>
        )}
        {measure.unit !== 'deg' && <span>in {unitName(measure.unit)}</span>}
        <span>sessions are equally spaced</span>
      </figcaption>
    </figure>
  );
}
