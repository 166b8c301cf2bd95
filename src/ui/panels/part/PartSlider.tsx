import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { FrameSpan } from '../../../core/corrections/frameSpan.ts';
import { cx } from '../../cx.ts';
import { formatSeconds } from '../../format.ts';
import type { PartEnd } from '../timeline/measuredPart.ts';
import styles from './PartForm.module.css';

interface PartSliderProps {
  readonly part: FrameSpan;
  readonly timesS: Float64Array;
  readonly onMove: (end: PartEnd, timeS: number) => void;
}

/** A press of an arrow key, seconds: in a long video a tenth leads nowhere. */
const STEP_S = 0.1;
const LONG_STEP_S = 1;
const LONG_S = 60;

const ENDS = [
  { end: 'first', label: 'Start of the measured part' },
  { end: 'last', label: 'End of the measured part' },
] as const;

/** Both ends on a line as long as the clip. */
export function PartSlider({ part, timesS, onMove }: PartSliderProps) {
  const endS = timesS.at(-1) ?? 0;
  const values = [timesS[part.first]!, timesS[part.last]!] as const;
  const share = (timeS: number): string => `${(100 * timeS) / Math.max(endS, Number.EPSILON)}%`;
  return (
    <Slider
      aria-label="Measured part"
      className={cx(styles.slider)}
      minValue={0}
      maxValue={endS}
      step={endS > LONG_S ? LONG_STEP_S : STEP_S}
      value={[...values]}
      onChange={(moved) => {
        for (const [i, { end }] of ENDS.entries()) {
          const timeS = moved[i];
          if (timeS !== undefined && timeS !== values[i]) onMove(end, timeS);
        }
      }}
    >
      <SliderTrack className={cx(styles.track)}>
        <span
          className={styles.between}
          style={{ left: share(values[0]), width: share(values[1] - values[0]) }}
        />
        {ENDS.map(({ end, label }, index) => (
          <SliderThumb
            key={end}
            index={index}
            aria-label={label}
            aria-valuetext={formatSeconds(values[index]!)}
            className={cx(styles.thumb)}
          />
        ))}
      </SliderTrack>
    </Slider>
  );
}
