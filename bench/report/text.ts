import { hipTable } from '../hip/compare.ts';
import { pelvisTable } from '../pelvis/table.ts';
import type { LeftOut } from '../scoring/calibrate.ts';
import type { RunScore } from '../scoring/run.ts';
import { leftOutTable } from './leftOut.ts';
import {
  cameraTable,
  clipTable,
  detectorTable,
  eventTable,
  keyPointTable,
  measureTable,
  pairTable,
  pooledTable,
  rawTable,
  seriesTable,
} from './runTables.ts';
import { textTable } from './table.ts';
import { wayTable } from './ways.ts';

/** One run as the terminal shows it; the summary last, where one looks first. */
export function runText(run: RunScore): string {
  const { pooled, clips, pairs, detectors } = run;
  const tables = [
    clipTable(run),
    cameraTable(run),
    keyPointTable(clips),
    seriesTable(run),
    ...pooled.measures.map((measure) => measureTable(run, measure)),
    ...(pairs.length > 0 ? [pairTable(run)] : []),
    rawTable(run.raw),
    ...(run.pelvis.length > 0 ? [pelvisTable(run.pelvis), hipTable(run.hips)] : []),
    eventTable(run, 'toeOffs'),
    eventTable(run, 'strikes'),
    ...(detectors.length > 0 ? [detectorTable(detectors)] : []),
    pooledTable(pooled.measures),
  ];
  return `\n== pose model ${run.model}, ${run.mode} ==\n${tables.map(textTable).join('\n')}`;
}

export const waysText = (runs: readonly RunScore[]): string => textTable(wayTable(runs));

export const leftOutText = (leftOut: readonly LeftOut[]): string => textTable(leftOutTable(leftOut));
