import { MEASURES } from '../../../core/measures/index.ts';
import { differenceGroups } from '../../panels/measures/differences.ts';
import { measuredResults, type Outcome, presentTrials } from '../../panels/results/outcome.ts';
import { seriesGroups } from '../../panels/series/seriesGroups.ts';
import { rangeOf } from '../seriesData.ts';
import { strideCharts, strideLines, strideRange } from '../strideLines.ts';
import { agreementPlots, strikePlots } from '../strikePlots.ts';
import { barPicture } from './barPicture.ts';
import type { ChartPicture } from './chartPicture.ts';
import { intervalPicture } from './intervalPicture.tsx';
import { pointsPicture } from './pointsPicture.ts';
import { stridePicture } from './stridePicture.ts';
import { timePicture } from './timePicture.ts';

/** Every chart of an outcome: of each measure, and of each angle over the stride and over time. */
export function allPictures(outcome: Outcome): readonly ChartPicture[] {
  const present = presentTrials(outcome);
  const trials = present.map(({ trial }) => trial);
  const ofMeasures = MEASURES.flatMap((measure) => {
    const results = measuredResults(outcome, measure.id);
    if (results.length === 0) return [];
    const groups = differenceGroups(measure, outcome);
    const hasValue = groups.some(({ lines }) => lines.some(({ difference }) => difference.value !== null));
    const points = [
      ...strikePlots(measure, results),
      ...agreementPlots(measure, results).map(({ content }) => content),
    ];
    return [
      barPicture(measure, results),
      ...(hasValue ? [intervalPicture(measure, groups)] : []),
      ...points.map(pointsPicture),
    ];
  });
  const ofSeries = seriesGroups(trials).flatMap((group) => {
    const lines = strideLines(present, group);
    const range = strideRange(lines);
    const layout = present.length > 1 ? 'bySide' : 'bySlot';
    return [
      ...strideCharts(lines, layout).map((chart) => stridePicture(chart, group, range)),
      ...present.map((of) =>
        timePicture(of, group, {
          time: { low: 0, high: of.trial.track.timesS.at(-1) ?? 1 },
          range: rangeOf(trials, group),
        }),
      ),
    ];
  });
  return [...ofMeasures, ...ofSeries];
}
