import { strToU8, zipSync } from 'fflate';
import { allFiles } from '../../../core/report/allFiles.ts';
import { download } from '../../download.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** One archive with the report and every file of numbers. */
export function saveEverything(outcome: Outcome, report: string): void {
  const trials = presentTrials(outcome).map(({ trial }) => trial);
  const files = { 'report.html': report, ...allFiles(trials, outcome.comparison) };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  download('evenstride.zip', 'application/zip', packed);
}
