import { strToU8, type Zippable, zipSync } from 'fflate';
import { allFiles } from '../../../core/report/allFiles.ts';
import { sessionOnPage } from '../../../state/library/libraryState.ts';
import { allPictures } from '../../charts/picture/allPictures.ts';
import { picturePng, pictureSvg } from '../../charts/picture/pictureFiles.tsx';
import { download } from '../../download.ts';
import type { VideoFile } from '../../pictures/made.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** One archive with the report, every file of numbers, every chart, and the video where one was made. */
export async function saveEverything(
  outcome: Outcome,
  report: string,
  video: VideoFile | null,
): Promise<void> {
  const trials = presentTrials(outcome).map(({ trial }) => trial);
  const files = { 'report.html': report, ...allFiles(trials, outcome.comparison, sessionOnPage()) };
  const packed = zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...(await charts(outcome)),
    // A video does not get smaller by packing.
    ...(video && { [`side-by-side${video.extension}`]: [video.data, { level: 0 }] }),
  });
  download('evenstride.zip', 'application/zip', packed);
}

async function charts(outcome: Outcome): Promise<Zippable> {
  const files: Zippable = {};
  for (const picture of allPictures(outcome)) {
    files[`charts/${picture.name}.svg`] = strToU8(pictureSvg(picture));
    files[`charts/${picture.name}.png`] = [await picturePng(picture), { level: 0 }];
  }
  return files;
}
