import type { ReportDetails } from '../../core/session/reportDetails.ts';
import type { Side } from '../../core/sides.ts';
import type { Slot } from '../../state/trials.ts';
import type { Outcome } from '../panels/results/outcome.ts';

/** A frame as the report shows it: cut to the runner and drawn over, as a data address. */
export interface ReportStill {
  readonly slot: Slot;
  /** Whose strike it is; null: a frame that somebody drew on. */
  readonly side: Side | null;
  readonly picture: string;
  /** The mean of its side, or when it was; null where there is none. */
  readonly words: string | null;
}

/** A chart of curves over the stride. */
export interface ReportCurve {
  readonly title: string;
  /** SVG. */
  readonly svg: string;
}

/** Everything that a report is made from. */
export interface ReportContent {
  readonly outcome: Outcome;
  readonly details: ReportDetails;
  readonly stills: readonly ReportStill[];
  readonly curves: readonly ReportCurve[];
}
