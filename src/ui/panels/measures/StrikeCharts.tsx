import { useMemo } from 'react';
import type { Measure } from '../../../core/measures/measure.ts';
import { SIDES } from '../../../core/sides.ts';
import type { SlotResult } from '../../charts/bars.ts';
import { scaleOf, strikePoints } from '../../charts/chartPoints.ts';
import { PointsChart } from '../../charts/PointsChart.tsx';
import type { Level } from '../../charts/pointsData.ts';
import { SideMark } from '../../components/SideMark.tsx';
import { count, formatValue, inUnit, isMeasured } from '../../format.ts';
import styles from './StrikeByStrike.module.css';
import type { StrikeChartsProps } from './strikeChartsProps.ts';

/** Every strike in its order, both clips on one scale: a drift, a trend or a single odd step shows here. */
export function StrikeCharts({ measure, results, onMove }: StrikeChartsProps) {
  const charts = useMemo(
    () =>
      results.map((of) => ({
        ...of,
        points: strikePoints(measure, of.result),
        levels: meansOf(measure, of).map(
          ({ mean, side }): Level => ({
            at: mean,
            style: side === 'right' ? 'dashed' : 'solid',
            color: (theme) => (side ? theme.side[side] : theme.both),
            words: side ? `mean of the ${side} side` : 'mean',
          }),
        ),
      })),
    [measure, results],
  );
  const all = charts.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const x = { low: 0, high: scaleOf(all.map((point) => point.x)).high };
  const y = scaleOf(all.map((point) => point.y));
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
        {charts.map(({ slot, result, points, levels }) => (
          <PointsChart
            key={slot}
            content={{
              name: `${measure.id}-strikes`,
              slot,
              unit: measure.unit,
              title: `${measure.label}, every strike in order of time`,
              axes: `up: ${measure.positive}; across: seconds; left discs, right triangles`,
              points,
              x,
              y,
              xIs: 'time',
              levels,
            }}
            description={describe(measure, { slot, result })}
            onMove={(timeS) => onMove(slot, timeS)}
          />
        ))}
      </div>
    </section>
  );
}

const meansOf = (measure: Measure, { result }: SlotResult) =>
  (measure.sided ? SIDES : [null]).flatMap((side) => {
    const { mean, n } = side ? result.summary[side] : result.both;
    return isMeasured(mean) ? [{ side, mean, n }] : [];
  });

const describe = (measure: Measure, of: SlotResult): string =>
  meansOf(measure, of)
    .map(
      ({ side, mean, n }) =>
        `${count(n, 'value')}${side ? ` on the ${side}` : ''}, mean ${formatValue(mean, measure.unit)}`,
    )
    .join('; ');
