import type { Slot } from '../../state/trials.ts';
import { cx } from '../cx.ts';
import styles from './SlotSwatch.module.css';

/** How before and after are told apart in every chart: by fill, never by hue. */
export function SlotSwatch({ slot }: { readonly slot: Slot }) {
  return <span className={cx(styles.swatch, styles[slot])} aria-hidden />;
}
