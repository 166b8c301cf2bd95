import type { Trial } from '../trial.ts';
import { type Cell, csv } from './cells.ts';

/** One row a frame: the angles of `series` in `analysis.json`, with their names and signs; empty: not seen. */
export function seriesCsv(trials: readonly Trial[]): string {
  const names = [...new Set(trials.flatMap(({ series }) => Object.keys(series)))];
  const header: readonly Cell[] = [
    'trial',
    'clip',
    'frame',
    'time (s)',
    ...names.map((name) => `${name.replace(/Deg$/, '')} (deg)`),
  ];
  const rows = trials.flatMap(({ label, clip, gait, series }) =>
    Array.from(gait.timesS, (timeS, frame): readonly Cell[] => [
      label,
      clip.name,
      frame + 1,
      timeS,
      ...names.map((name) => series[name]?.[frame] ?? null),
    ]),
  );
  return csv([header, ...rows]);
}
