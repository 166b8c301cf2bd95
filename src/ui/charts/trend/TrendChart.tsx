import { useMemo } from 'react';
import { unitName } from '../../../core/measures/units.ts';
import type { Side } from '../../../core/sides.ts';
import type { TrendPart } from '../../../core/trends/trend.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { useChartTheme } from '../chartTheme.ts';
import { LaterChart } from '../LaterChart.tsx';
import { SavePicture } from '../picture/SavePicture.tsx';
import { registerCharts } from '../register.ts';
import styles from './TrendChart.module.css';
import { trendData, trendOptions } from './trendConfig.ts';
import { hasDifferent, OTHER_WORDS, type TrendContent } from './trendLines.ts';

registerCharts();

const isSide = (part: TrendPart): part is Side => part === 'left' || part === 'right';

/** A measure over a runner's sessions with 95 % intervals, on the band of noise. The table below it says the same. */
export function TrendChart({ measure, lines, sessions }: TrendContent) {
  const theme = useChartTheme();
  const data = useMemo(() => trendData(lines, sessions, theme), [lines, sessions, theme]);
  const options = useMemo(
    () => trendOptions(measure, lines, sessions, theme),
    [measure, lines, sessions, theme],
  );
  const isOther = lines.some(({ trend }) => trend.points.some(hasDifferent));
  const hasBand = lines.some(({ trend }) => trend.band !== null);
  return (
    <figure className={styles.figure}>
      <div className={styles.canvas}>
        <LaterChart
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
        {isOther && (
          <span>
            <span className={styles.other} aria-hidden /> {OTHER_WORDS}
          </span>
        )}
        {measure.unit !== 'deg' && <span>in {unitName(measure.unit)}</span>}
        <span>sessions are equally spaced</span>
      </figcaption>
      <SavePicture
        make={async () =>
          (await import('../picture/trendPicture.ts')).trendPicture({ measure, lines, sessions })
        }
      />
    </figure>
  );
}
