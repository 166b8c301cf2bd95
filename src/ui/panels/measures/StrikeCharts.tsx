import { useMemo } from 'react';
import { PointsChart } from '../../charts/PointsChart.tsx';
import { strikeMeans, strikePlots } from '../../charts/strikePlots.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { count, formatValue, inUnit } from '../../format.ts';
import styles from './StrikeByStrike.module.css';
import type { StrikeChartsProps } from './strikeChartsProps.ts';

/** Every strike in its order, both clips on one scale: a drift, a trend or a single odd step shows here. */
export function StrikeCharts({ measure, results, onMove }: StrikeChartsProps) {
  const plots = useMemo(() => strikePlots(measure, results), [measure, results]);
  if (plots.length === 0) return null;
  return (
    <section className={styles.group} aria-label="In order of time">
      <h4 className={styles.title}>In order of time</h4>
      <p className={styles.axes}>
        {measure.sided ? (
          <>
            <SideMark side="left" /> discs, mean as a line; <SideMark side="right" /> triangles, mean dashed.{' '}
          </>
        ) : (
          'The line is the mean. '
        )}
        Point at one to see it in the video.{inUnit(measure)}
      </p>
      <div className={styles.pair}>
        {plots.map((content, i) => (
          <PointsChart
            key={content.slot}
            content={content}
            description={strikeMeans(measure, results[i]!.result)
              .map(
                ({ side, mean, n }) =>
                  `${count(n, 'value')}${side ? ` on the ${side}` : ''}, mean ${formatValue(mean, measure.unit)}`,
              )
              .join('; ')}
            onMove={(timeS) => onMove(content.slot, timeS)}
          />
        ))}
      </div>
    </section>
  );
}
