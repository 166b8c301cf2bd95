import type { ReportDetails } from '../../core/session/reportDetails.ts';
import type { Side } from '../../core/sides.ts';
import type { Slot } from '../../state/trials.ts';
import type { Outcome } from '../panels/results/outcome.ts';

/** A foot strike as the report shows it: the picture cut to the runner and drawn over, as a data address. */
export interface ReportStill {
  readonly slot: Slot;
  readonly side: Side;
  readonly picture: string;
  /** The mean of its side in words; null where there is none. */
  readonly onAverage: string | null;
}

/** Everything that a report is made from. */
export interface ReportContent {
  readonly outcome: Outcome;
  readonly details: ReportDetails;
  readonly stills: readonly ReportStill[];
}
