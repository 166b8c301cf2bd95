import { median } from '../../src/core/stats/median.ts';
import type { ClipScore } from '../scoring/clip.ts';
import { pool } from '../scoring/pooled.ts';
import type { RunScore } from '../scoring/run.ts';
import { inUnit, ms, number } from './format.ts';
import type { Table } from './table.ts';

/** Ways to run the pose model beside each other, over the clips that all of them have. */
export function wayTable(runs: readonly RunScore[]): Table {
  const names = runs
    .map(({ clips }) => clips.filter(({ isStanding }) => !isStanding).map(({ name }) => name))
    .reduce((common, own) => common.filter((name) => own.includes(name)));
  return {
    title: `Ways to run the pose model, over ${names.join(', ')}`,
    header: [
      'model, mode',
      'ms a frame',
      'shoulder lag ms',
      'shoulder SD px',
      'hip SD px',
      'knee SD px',
      'ankle SD px',
      'strikes found',
      'invented',
      'strike mean ms',
      'strike MAE ms',
      'strike SD ms',
      'toe-off MAE ms',
      'trunk side-bend MAE °',
      'SD °',
      'left−right MAE °',
      'knee flexion MAE °',
    ],
    rows: runs.map(({ model, mode, clips }) => {
      const own = clips.filter(({ name }) => names.includes(name));
      const { strikes, toeOffs, measures } = pool(own);
      const trunk = measures.find(({ score }) => score.id === 'trunkSideBend');
      const knee = measures.find(({ score }) => score.id === 'kneeFlexion');
      return [
        `${model}, ${mode}`,
        // The median: other work on the machine slows single clips down.
        number(median(own.map(({ msPerFrame }) => msPerFrame)), 0),
        number(lagMs(own, 'Shoulder'), 0),
        ...['Shoulder', 'Hip', 'Knee', 'Ankle'].map((joint) => number(spreadPx(own, joint), 1)),
        `${strikes.found} of ${strikes.n}`,
        String(strikes.invented),
        ...[strikes.errorMs.bias, strikes.errorMs.mae, strikes.errorMs.sd, toeOffs.errorMs.mae].map(ms),
        inUnit(trunk?.score.mae ?? null, 'deg'),
        inUnit(trunk?.score.sd ?? null, 'deg'),
        inUnit(trunk?.leftMinusRight.mae ?? null, 'deg'),
        inUnit(knee?.score.mae ?? null, 'deg'),
      ];
    }),
  };
}

const ofJoint = (clips: readonly ClipScore[], joint: string) =>
  clips.flatMap(({ keyPoints }) => keyPoints.filter((score) => score.joint === joint));

/** Mean over clips. */
function lagMs(clips: readonly ClipScore[], joint: string): number {
  const lags = ofJoint(clips, joint).flatMap(({ lagMs }) => lagMs ?? []);
  return lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
}

/** Root mean square over clips and both coordinates. */
function spreadPx(clips: readonly ClipScore[], joint: string): number {
  const squares = ofJoint(clips, joint).map(({ sdXPx, sdYPx }) => (sdXPx ** 2 + sdYPx ** 2) / 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
