import { useMemo } from 'react';
import { PointsChart } from '../../charts/PointsChart.tsx';
import { agreementPlots } from '../../charts/strikePlots.ts';
import { inUnit } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import { agreementWords } from './agreementWords.ts';
import styles from './StrikeByStrike.module.css';
import type { StrikeChartsProps } from './strikeChartsProps.ts';

/** Bland and Altman's plot of left against right, stride by stride, both clips on one scale. */
export function AgreementCharts({ measure, results, onMove }: StrikeChartsProps) {
  const plots = useMemo(() => agreementPlots(measure, results), [measure, results]);
  if (plots.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Left against right, stride by stride">
      <h4 className={styles.title}>Left against right, stride by stride</h4>
      <p className={styles.axes}>
        Up: a left strike minus the right one that follows it. Across: the mean of the two. The line is the
        mean difference; between the dashed ones lie 95 % of the strides (Bland–Altman).
        {inUnit(measure)}
      </p>
      <div className={styles.pair}>
        {plots.map(({ content, found }) => (
          <div key={content.slot} className={styles.group}>
            <PointsChart
              content={content}
              description={agreementWords(found, measure)}
              onMove={(timeS) => onMove(content.slot, timeS)}
            />
            <p className={styles.words}>
              {SLOT_LABEL[content.slot]}: {agreementWords(found, measure)}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
