import { Layers } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Trial } from '../../core/trial.ts';
import { cx } from '../cx.ts';
import { DrawnMeasureField } from './DrawnMeasureField.tsx';
import { LayerSwitch } from './LayerSwitch.tsx';
import styles from './LayersMenu.module.css';
import { LAYER_WORDS } from './layerWords.ts';

/** What is drawn over the videos: one switch a layer, with how to read it; holds for both. */
export function LayersMenu({ trials }: { readonly trials: readonly Trial[] }) {
  // It is followed from behind only.
  const hasPelvis = trials.some(({ view }) => view === 'posterior');
  return (
    <DialogTrigger>
      <Button className={cx(styles.button)}>
        <Layers size={15} aria-hidden /> Layers
      </Button>
      <Popover className={cx(styles.popover)} placement="bottom end">
        <Dialog className={cx(styles.dialog)} aria-label="What is drawn over the video">
          <div className={styles.drawn}>
            <DrawnMeasureField trials={trials} />
          </div>
          {LAYER_WORDS.filter(({ layer }) => layer !== 'pelvis' || hasPelvis).map((words) => (
            <LayerSwitch key={words.layer} {...words} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
