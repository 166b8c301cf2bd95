import type { Trial } from '../trial.ts';

/**
 * Every angle over time as a MOT file, which OpenSim reads: degrees, real seconds, the names and signs of `series` in
 * `analysis.json`; `nan` where it was not seen.
 */
export function mot({ series, gait }: Trial, name: string): string {
  const columns = Object.entries(series);
  const header = [
    name,
    'version=1',
    `nRows=${gait.timesS.length}`,
    `nColumns=${columns.length + 1}`,
    'inDegrees=yes',
    'endheader',
    ['time', ...columns.map(([title]) => title)].join('\t'),
  ];
  const rows = Array.from(gait.timesS, (timeS, frame) =>
    [
      timeS.toFixed(6),
      ...columns.map(([, values]) => (Number.isFinite(values[frame]) ? values[frame]!.toFixed(6) : 'nan')),
    ].join('\t'),
  );
  return `${[...header, ...rows].join('\n')}\n`;
}
