import { useMemo } from 'react';
import { sidesAgreement } from '../../../core/measures/sidesAgreement.ts';
import { pairPoints, scaleOf } from '../../charts/chartPoints.ts';
import { PointsChart } from '../../charts/PointsChart.tsx';
import type { Level } from '../../charts/pointsData.ts';
import { inUnit } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import { agreementWords } from './agreementWords.ts';
import styles from './StrikeByStrike.module.css';
import type { StrikeChartsProps } from './strikeChartsProps.ts';

/** Bland and Altman's plot of left against right, stride by stride, both clips on one scale. */
export function AgreementCharts({ measure, results, onMove }: StrikeChartsProps) {
  const charts = useMemo(
    () =>
      results.map(({ slot, result }) => {
        const found = sidesAgreement(result);
        const dashed = (at: number): Level => ({
          at,
          style: 'dashed',
          color: ({ inkSoft }) => inkSoft,
          words: '95 % limits of agreement',
        });
        const levels: readonly Level[] = found
          ? [
              { at: found.bias, style: 'solid', color: ({ ink }) => ink, words: 'mean difference' },
              dashed(found.limits.low),
              dashed(found.limits.high),
            ]
          : [];
        return { slot, found, levels, points: pairPoints(measure, result) };
      }),
    [measure, results],
  );
  const all = charts.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const x = scaleOf(all.map((point) => point.x));
  const y = scaleOf([
    0,
    ...all.map((point) => point.y),
    ...charts.flatMap(({ levels }) => levels.map(({ at }) => at)),
  ]);
  return (
    <section className={styles.group} aria-label="Left against right, stride by stride">
      <h4 className={styles.title}>Left against right, stride by stride</h4>
      <p className={styles.axes}>
        Up: a left strike minus the right one that follows it. Across: the mean of the two. The line is the
        mean difference; between the dashed ones lie 95 % of the strides (Bland–Altman).
        {inUnit(measure)}
      </p>
      <div className={styles.pair}>
        {charts.map(({ slot, found, points, levels }) => (
          <div key={slot} className={styles.group}>
            <PointsChart
              content={{
                name: `${measure.id}-agreement`,
                slot,
                unit: measure.unit,
                title: `${measure.label}, left against right stride by stride`,
                axes: 'up: left − right; across: the mean of both',
                points,
                x,
                y,
                xIs: 'value',
                levels,
              }}
              description={agreementWords(found, measure)}
              onMove={(timeS) => onMove(slot, timeS)}
            />
            <p className={styles.words}>
              {SLOT_LABEL[slot]}: {agreementWords(found, measure)}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
