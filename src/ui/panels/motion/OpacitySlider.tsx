import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { cx } from '../../cx.ts';
import { formatShare } from '../../format.ts';
import { setOpacity, useView } from '../../viewStore.ts';
import styles from './OpacitySlider.module.css';

/** How much of the after-runner is seen over the before-runner. */
export function OpacitySlider() {
  const opacity = useView((state) => state.opacity);
  return (
    <Slider
      className={cx(styles.slider)}
      minValue={0}
      maxValue={1}
      step={0.05}
      value={opacity}
      onChange={setOpacity}
    >
      <Label>After shows through</Label>
      <SliderTrack className={cx(styles.track)}>
        <SliderThumb className={cx(styles.thumb)} aria-valuetext={formatShare(opacity)} />
      </SliderTrack>
    </Slider>
  );
}
