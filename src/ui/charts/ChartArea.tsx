import type { ReactNode } from 'react';
import { AREA_BOTTOM, AREA_LEFT, AREA_RIGHT, AREA_TOP } from './area.ts';
import styles from './ChartArea.module.css';

/** What lies over a chart's own area without a part in its pointer. Shares of it are shares of the axes. */
export function ChartArea({ children }: { readonly children: ReactNode }) {
  return (
    <div
      className={styles.area}
      style={{ top: AREA_TOP, left: AREA_LEFT, right: AREA_RIGHT, bottom: AREA_BOTTOM }}
      aria-hidden
    >
      {children}
    </div>
  );
}
