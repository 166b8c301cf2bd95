import { MEASURES } from '../../../core/measures/index.ts';
import type { Measure } from '../../../core/measures/measure.ts';
import { VIEWS, type View } from '../../../core/sides.ts';
import type { HistorySession } from '../../../core/trends/history.ts';
import { type TrendPart, trendOf } from '../../../core/trends/trend.ts';

/** What the chart shows at once. */
export type Shown = 'sides' | 'leftMinusRight';

export const partsOf = (measure: Measure, shown: Shown): readonly TrendPart[] =>
  !measure.sided ? ['both'] : shown === 'sides' ? ['left', 'right'] : ['leftMinusRight'];

/** The views from which this runner was filmed, the most used first. */
export function viewsOf(sessions: readonly HistorySession[]): readonly View[] {
  const uses = (view: View): number =>
    sessions.flatMap(({ trials }) => trials).filter(({ results }) => results?.view === view).length;
  return VIEWS.filter((view) => uses(view) > 0).sort((a, b) => uses(b) - uses(a));
}

/** Measures that have a number somewhere in the history, as filmed from this view. */
export const measuresIn = (sessions: readonly HistorySession[], view: View): readonly Measure[] =>
  MEASURES.filter((measure) =>
    partsOf(measure, 'sides').some((part) =>
      trendOf(measure, part, sessions, view, null).points.some(({ value }) => value !== null),
    ),
  );
