import { number } from '../report/format.ts';
import type { Table } from '../report/table.ts';
import { meanOf, summarizeErrors } from '../scoring/errors.ts';
import type { PelvisClipScore, PelvisScore } from './compare.ts';

/** Ways to measure the pelvis, each over the clips that have what it takes. */
export const pelvisTable = (scores: readonly PelvisScore[]): Table => ({
  title: 'Ways to measure the pelvis, at the true strikes',
  header: [
    'angle',
    'way',
    'clips',
    'r over frames',
    'slope',
    'MAE °',
    'zero’s MAE',
    'left−right MAE °',
    'zero’s',
    'left−right slope',
  ],
  rows: scores.map(({ angle, estimator, clips }) => {
    const mean = (read: (clip: PelvisClipScore) => number | null) =>
      meanOf(clips.map(read).filter((value) => value !== null));
    const differences = clips.flatMap(({ leftMinusRight }) => leftMinusRight ?? []);
    return [
      angle,
      estimator,
      String(clips.length),
      number(
        mean(({ overFrames }) => overFrames.r),
        2,
      ),
      number(
        mean(({ overFrames }) => overFrames.slope),
        2,
      ),
      number(
        mean(({ atStrikes }) => atStrikes.mae),
        1,
      ),
      number(
        mean(({ zeroMae }) => zeroMae),
        1,
      ),
      number(summarizeErrors(differences).mae, 1),
      number(meanOf(differences.map((d) => Math.abs(d.true))), 1),
      number(summarizeErrors(differences).slope, 2),
    ];
  }),
  note: 'r, slope and MAE are means over clips; the slope of left − right is over clips. “Zero” answers 0 always.',
});
