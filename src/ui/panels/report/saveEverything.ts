import { strToU8, zipSync } from 'fflate';
import { allFiles } from '../../../core/report/allFiles.ts';
import { download } from '../../download.ts';
import type { VideoFile } from '../../pictures/made.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** One archive with the report, every file of numbers, and the video where one was made. */
export function saveEverything(outcome: Outcome, report: string, video: VideoFile | null): void {
  const trials = presentTrials(outcome).map(({ trial }) => trial);
  const files = { 'report.html': report, ...allFiles(trials, outcome.comparison) };
  const packed = zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    // A video does not get smaller by packing.
    ...(video && { [`side-by-side${video.extension}`]: [video.data, { level: 0 }] }),
  });
  download('evenstride.zip', 'application/zip', packed);
}
