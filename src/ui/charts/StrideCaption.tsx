import type { Side } from '../../core/sides.ts';
import { SideMark } from '../components/SideMark.tsx';
import { SlotSwatch } from '../components/SlotSwatch.tsx';
import { SLOT_LABEL } from '../words.ts';
import seriesStyles from './SeriesChart.module.css';
import styles from './StrideCaption.module.css';
import { dashOf } from './strideData.ts';
import type { StrideChartLines } from './strideLines.ts';
import { curveSpread, curveValue, percentWords } from './strideWords.ts';

interface StrideCaptionProps {
  readonly chart: StrideChartLines;
  /** What up means. */
  readonly up: string;
  /** Where on the stride the curves are read, %. */
  readonly percent: number;
}

/** Whose chart it is, what each line in it is, and its value at one place of the stride. */
export function StrideCaption({ chart, up, percent }: StrideCaptionProps) {
  const { side, slot } = chart;
  return (
    <figcaption>
      <div className={seriesStyles.caption}>
        {side && <SideMark side={side} spelled />}
        {slot && (
          <>
            <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
          </>
        )}{' '}
        {up && <span className={seriesStyles.up}>↑ {up}</span>}
        <span className={styles.place}>{percentWords(percent)}</span>
      </div>
      <div className={styles.legend}>
        {chart.lines.map((line) => (
          <span key={`${line.slot} ${line.side}`} className={styles.entry}>
            <Sample side={line.side} dash={dashOf(line, chart)} />
            {side ? SLOT_LABEL[line.slot] : <SideMark side={line.side} spelled />}{' '}
            <strong className={styles.value}>{curveValue(line, percent)}</strong>{' '}
            <span className={styles.spread}>
              {curveSpread(line, percent)} n {line.curve.n}
            </span>
          </span>
        ))}
      </div>
    </figcaption>
  );
}

function Sample({ side, dash }: { readonly side: Side; readonly dash: readonly number[] }) {
  return (
    <svg className={styles[side]} width="26" height="8" aria-hidden="true">
      <path d="M1 4H25" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
