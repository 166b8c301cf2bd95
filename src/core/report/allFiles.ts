import type { Session } from '../session/session.ts';
import type { Comparison, Trial } from '../trial.ts';
import { strikesCsv, summaryCsv } from './csv.ts';
import { analysisJson } from './json.ts';
import { mot } from './mot.ts';
import { seriesCsv } from './seriesCsv.ts';
import { trc } from './trc.ts';

/** Every file with numbers that an analysis gives, by name. */
export function allFiles(
  trials: readonly Trial[],
  comparison: Comparison | null,
  session: Session | null = null,
): Readonly<Record<string, string>> {
  return {
    'analysis.json': `${JSON.stringify(analysisJson(trials, comparison, session), null, 1)}\n`,
    'strikes.csv': strikesCsv(trials),
    'summary.csv': summaryCsv(trials),
    'series.csv': seriesCsv(trials),
    ...Object.fromEntries(
      trials.flatMap((trial) => [
        [`${trial.label}.trc`, trc(trial, `${trial.label}.trc`)],
        [`${trial.label}.mot`, mot(trial, trial.label)],
      ]),
    ),
  };
}
