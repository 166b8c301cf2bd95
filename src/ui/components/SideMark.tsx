import type { Side } from '../../core/sides.ts';
import { cx } from '../cx.ts';
import { SIDE_LABEL } from '../words.ts';
import styles from './SideMark.module.css';

/** The side's colour with its letter, so that colour never stands alone; spelled out where there is room. */
export function SideMark({ side, spelled = false }: { readonly side: Side; readonly spelled?: boolean }) {
  const label = SIDE_LABEL[side];
  const badge = cx(styles.badge, styles[side]);
  if (!spelled) {
    return (
      <span role="img" aria-label={label} className={badge}>
        {label[0]}
      </span>
    );
  }
  return (
    <span className={styles.mark}>
      <span className={badge} aria-hidden>
        {label[0]}
      </span>
      {label}
    </span>
  );
}
