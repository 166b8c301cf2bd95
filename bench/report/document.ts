import { hipTable } from '../hip/compare.ts';
import { pelvisTable } from '../pelvis/table.ts';
import type { LeftOut } from '../scoring/calibrate.ts';
import { answered } from '../scoring/measure.ts';
import type { RunScore } from '../scoring/run.ts';
import { unitLabel } from './format.ts';
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
} from './runTables.ts';
import { scatterSvg } from './scatter.ts';
import { markdownTable } from './table.ts';
import { wayTable } from './ways.ts';

const SHIPPED = { model: 'full', mode: 'tracked' } as const;

/** The run of what the app does. @throws {Error} without one */
function shipped(runs: readonly RunScore[]): RunScore {
  const found = runs.find(({ model, mode }) => model === SHIPPED.model && mode === SHIPPED.mode);
  if (!found) throw new Error('None of the files holds a run of the shipped defaults (full, tracked).');
  return found;
}

/**
 * The parts of docs/accuracy.md that are made from results, by name.
 *
 * @param runs of the clips that come with the project's notes
 * @param wide of those and of more clips, rendered for this
 */
export function documentParts(
  runs: readonly RunScore[],
  wide: readonly RunScore[],
  leftOut: readonly LeftOut[],
): Readonly<Record<string, string>> {
  const run = shipped(runs);
  const modes = runs.filter(({ model }) => model === SHIPPED.model);
  const models = runs.filter(({ mode }) => mode === SHIPPED.mode);
  const trunk = run.pooled.measures.find(({ score }) => score.id === 'trunkSideBend');
  return {
    clips: markdownTable(clipTable(run)),
    strikes: markdownTable(eventTable(run, 'strikes')),
    toeOffs: markdownTable(eventTable(run, 'toeOffs')),
    measures: markdownTable(pooledTable(run.pooled.measures)),
    trunkSideBend: trunk ? markdownTable(measureTable(run, trunk)) : '',
    wide: markdownTable(pooledTable(shipped(wide).pooled.measures)),
    wideStrikes: markdownTable(eventTable(shipped(wide), 'strikes')),
    wideCamera: markdownTable(cameraTable(shipped(wide))),
    pelvis: markdownTable(pelvisTable(shipped(wide).pelvis)),
    hips: markdownTable(hipTable(shipped(wide).hips)),
    leftOut: markdownTable(leftOutTable(leftOut)),
    pairs: markdownTable(pairTable({ ...run, pairs: carried(run.pairs) })),
    raw: markdownTable(rawTable(runs.find(({ mode }) => mode === 'smoothed')?.raw ?? run.raw)),
    modes: markdownTable(wayTable(modes)),
    models: markdownTable(wayTable(models)),
    keyPoints: markdownTable(keyPointTable(run.clips.filter(({ isStanding }) => !isStanding))),
    detectors: markdownTable(detectorTable(run.detectors)),
    pictures: pictures(runs)
      .map(({ file, id }) => `![${id}: estimated against true](accuracy/${file})`)
      .join('\n'),
  };
}

/** Changes of what the app shows. */
const carried = (pairs: RunScore['pairs']): RunScore['pairs'] =>
  pairs.map((pair) => ({ ...pair, changes: pair.changes.filter(({ withheld }) => withheld === null) }));

/** One picture a measure, over all clips of the shipped defaults. */
export function pictures(runs: readonly RunScore[]): readonly { id: string; file: string; svg: string }[] {
  return shipped(runs).pooled.measures.map(({ score: { id, unit, withheld, values } }) => {
    const scale = unit === 's' ? 1000 : 1;
    const dots = answered(values).map(({ side, estimated, ...value }) => ({
      side,
      true: scale * value.true,
      estimated: scale * estimated,
    }));
    return {
      id,
      file: `${id}.svg`,
      svg: scatterSvg(withheld ? `${id} (withheld)` : id, unitLabel(unit), dots),
    };
  });
}
