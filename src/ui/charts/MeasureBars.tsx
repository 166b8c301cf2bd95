import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Measure } from '../../core/measures/measure.ts';
import { unitName } from '../../core/measures/units.ts';
import { SlotSwatch } from '../components/SlotSwatch.tsx';
import { isSpreadOnly, SPREAD_ONLY, strikeDoubt } from '../doubt.ts';
import { SLOT_LABEL } from '../words.ts';
import { barData, barOptions } from './barConfig.ts';
import { barsOf, describeBars, leftOutOf, type SlotResult } from './bars.ts';
import { useChartTheme } from './chartTheme.ts';
import { LaterChart } from './LaterChart.tsx';
import styles from './MeasureBars.module.css';
import { SavePicture } from './picture/SavePicture.tsx';
import { registerCharts } from './register.ts';

registerCharts();

interface MeasureBarsProps {
  readonly measure: Measure;
  readonly results: readonly SlotResult[];
}

/** Means of each side with 95 % intervals, over the dots of every strike. */
export function MeasureBars({ measure, results }: MeasureBarsProps) {
  const theme = useChartTheme();
  const plain = results.map(({ result }) => result);
  const bars = useMemo(() => barsOf(measure, results), [measure, results]);
  const data = useMemo(() => barData(bars, theme), [bars, theme]);
  const options = useMemo(() => barOptions(measure, bars, theme), [measure, bars, theme]);
  const leftOut = bars.reduce((sum, bar) => sum + leftOutOf(bar), 0);
  const doubt = strikeDoubt(measure, plain);
  const strikeWords = doubt === null ? ' (± not known)' : ` ${doubt}`;
  return (
    <figure className={styles.figure}>
      <div className={styles.canvas}>
        <LaterChart
          type="barWithErrorBars"
          data={data}
          options={options}
          aria-label={describeBars(measure, bars)}
        />
      </div>
      <figcaption className={styles.legend}>
        {results.map(({ slot }) => (
          <span key={slot}>
            <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
          </span>
        ))}
        <span>
          <span className={styles.dot} aria-hidden /> each strike{strikeWords}
        </span>
        {leftOut > 0 && (
          <span>
            <X size={11} aria-hidden /> left out, not in the mean
          </span>
        )}
        <span>
          <span className={styles.whisker} aria-hidden /> 95 % of the mean
          {isSpreadOnly(plain) && `, ${SPREAD_ONLY}`}
        </span>
        {measure.unit !== 'deg' && <span>in {unitName(measure.unit)}</span>}
        <SavePicture
          make={async () => (await import('./picture/barPicture.ts')).barPicture(measure, results)}
        />
      </figcaption>
    </figure>
  );
}
