import { memo, useMemo } from 'react';
import type { Interval, Trial } from '../../../core/trial.ts';
import type { SeriesGroup } from '../series/seriesGroups.ts';
import styles from './Curve.module.css';
import { HEIGHT, linePath, rangeOfAll, WIDTH } from './curve.ts';

interface CurveProps {
  readonly trial: Trial;
  readonly group: SeriesGroup;
  readonly time: Interval;
}

/** The chosen angle over the stretch in sight, to find the moment by; its numbers stand on the chart. */
export const Curve = memo(function Curve({ trial, group, time: { low, high } }: CurveProps) {
  const lines = useMemo(
    () =>
      group.lines.flatMap(({ name, side }) => {
        const values = trial.series[name];
        return values ? [{ name, side, values }] : [];
      }),
    [trial, group],
  );
  const range = useMemo(() => rangeOfAll(lines.map(({ values }) => values)), [lines]);
  const paths = useMemo(
    () =>
      range
        ? lines.map(({ name, side, values }) => ({
            name,
            side,
            path: linePath(trial.track.timesS, values, { low, high }, range),
          }))
        : [],
    [lines, range, trial, low, high],
  );
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map(({ name, side, path }) => (
        <path key={name} d={path} className={styles[side ?? 'whole']} />
      ))}
    </svg>
  );
});
