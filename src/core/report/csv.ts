import { MEASURES } from '../measures/index.ts';
import { sidesAgreement } from '../measures/sidesAgreement.ts';
import { unitName } from '../measures/units.ts';
import { SIDES } from '../sides.ts';
import { asymmetryIndices } from '../stats/asymmetryIndices.ts';
import type { SideSummary, Trial } from '../trial.ts';
import { type Cell, csv } from './cells.ts';
import { valueOfStrike } from './strikeValues.ts';

/**
 * One row a foot strike, in order of time. A step's, stance's or stride's value stands at the strike that begins
 * it. Empty: withheld or not seen.
 */
export function strikesCsv(trials: readonly Trial[]): string {
  const header: readonly Cell[] = [
    'trial',
    'clip',
    'view',
    'side',
    'time (s)',
    'time uncertainty (s)',
    'source',
    'counts',
    ...MEASURES.map(({ id, unit }) => `${id} (${unitName(unit)})`),
  ];
  const rows = trials.flatMap((trial) =>
    SIDES.flatMap((side) => trial.gait.strikes[side])
      .toSorted((a, b) => a.timeS - b.timeS)
      .map((strike): readonly Cell[] => [
        trial.label,
        trial.clip.name,
        trial.view,
        strike.side,
        strike.timeS,
        strike.uncertaintyS,
        strike.source,
        strike.leftOut ? 'no' : 'yes',
        ...MEASURES.map(({ id }) => valueOfStrike(trial, id, strike)),
      ]),
  );
  return csv([header, ...rows]);
}

const GROUPS = ['left', 'right', 'both'] as const;

/** One row a trial and measure: both sides, the whole runner, and left − right with its verdict. */
export function summaryCsv(trials: readonly Trial[]): string {
  const header: readonly Cell[] = [
    'trial',
    'clip',
    'view',
    'measure',
    'label',
    'unit',
    ...GROUPS.flatMap((group) =>
      ['n', 'mean', 'sd', 'ci95 low', 'ci95 high'].map((name) => `${group} ${name}`),
    ),
    'left minus right',
    'left minus right ci95 low',
    'left minus right ci95 high',
    'smallest detectable difference',
    'verdict',
    'reason',
    'withheld',
    'stride pairs',
    'limits of agreement low',
    'limits of agreement high',
    'symmetry index (%)',
    'symmetry angle (%)',
    'normalized symmetry index (%)',
  ];
  const rows = trials.flatMap((trial) =>
    MEASURES.flatMap(({ id, label, unit }): (readonly Cell[])[] => {
      const result = trial.measures[id];
      if (!result) return [];
      const { leftMinusRight, withheld } = result;
      const agreed = sidesAgreement(result);
      const indices = asymmetryIndices(result);
      return [
        [
          trial.label,
          trial.clip.name,
          trial.view,
          id,
          label,
          unitName(unit),
          ...summaryCells(result.summary.left),
          ...summaryCells(result.summary.right),
          ...summaryCells(result.both),
          leftMinusRight.value,
          leftMinusRight.ci95?.low ?? null,
          leftMinusRight.ci95?.high ?? null,
          leftMinusRight.mdc,
          leftMinusRight.verdict,
          leftMinusRight.reason,
          withheld?.message ?? null,
          agreed?.n ?? null,
          agreed?.limits.low ?? null,
          agreed?.limits.high ?? null,
          indices?.symmetryIndex ?? null,
          indices?.symmetryAngle ?? null,
          indices?.normalizedIndex ?? null,
        ],
      ];
    }),
  );
  return csv([header, ...rows]);
}

const summaryCells = ({ n, mean, sd, ci95 }: SideSummary): readonly Cell[] => [
  n,
  mean,
  sd,
  ci95?.low ?? null,
  ci95?.high ?? null,
];
