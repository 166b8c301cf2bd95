import { capitalized } from '../../core/report/words.ts';
import { isFrontalView } from '../../core/sides.ts';
import { readTheme } from '../charts/chartTheme.ts';
import { strideSvg } from '../charts/picture/stridePicture.ts';
import { dashOf } from '../charts/strideData.ts';
import { strideCharts, strideLines, strideRange } from '../charts/strideLines.ts';
import { lineName } from '../charts/strideWords.ts';
import { type Outcome, presentTrials } from '../panels/results/outcome.ts';
import { seriesGroups } from '../panels/series/seriesGroups.ts';
import type { ReportCurve } from './reportContent.ts';

const SIZE = { width: 360, height: 170 };

/** What the headline speaks of, over the stride: before over after of each side, or both sides of one clip. */
export function reportCurves(outcome: Outcome): readonly ReportCurve[] {
  const present = presentTrials(outcome);
  const [first] = present;
  if (!first) return [];
  const wanted = isFrontalView(first.trial.view) ? 'trunkLeanRightDeg' : 'kneeFlexion';
  const group = seriesGroups(present.map(({ trial }) => trial)).find(({ id }) => id === wanted);
  if (!group) return [];
  const lines = strideLines(present, group);
  const range = strideRange(lines);
  const theme = readTheme('light');
  return strideCharts(lines, present.length > 1 ? 'bySide' : 'bySlot').map((chart) => {
    const up = group.ownUp(chart.side);
    const marks = chart.lines.map(
      (line) => `${lineName(line).toLowerCase()} ${dashOf(line, chart).length > 0 ? 'broken' : 'whole'}`,
    );
    return {
      title: `${group.label} over the stride${up && `, up: ${up}`}. ${capitalized(marks.join(', '))}; band: ± 1 SD; grey: stance.`,
      svg: strideSvg(chart, range, theme, SIZE),
    };
  });
}
