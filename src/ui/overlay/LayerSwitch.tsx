import { useId } from 'react';
import { Switch } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './LayerSwitch.module.css';
import { type Layer, setLayer, useLayers } from './layersStore.ts';
import { Shapes } from './Shapes.tsx';
import { LAYER_SWATCH, SWATCH } from './swatches.ts';

interface LayerSwitchProps {
  readonly layer: Layer;
  readonly label: string;
  /** What its marks mean. */
  readonly note: string;
}

/** Switches a layer, and says how to read it. */
export function LayerSwitch({ layer, label, note }: LayerSwitchProps) {
  const noteId = useId();
  const isOn = useLayers((layers) => layers[layer]);
  return (
    <Switch
      className={cx(styles.switch)}
      aria-label={label}
      aria-describedby={noteId}
      isSelected={isOn}
      onChange={(on) => setLayer(layer, on)}
    >
      <span className={styles.track} aria-hidden>
        <span className={styles.knob} />
      </span>
      <span className={styles.words}>
        {label}
        <span id={noteId} className={styles.note}>
          {note}
        </span>
      </span>
      <svg className={styles.swatch} viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`} aria-hidden="true">
        <Shapes shapes={LAYER_SWATCH[layer]} />
      </svg>
    </Switch>
  );
}
