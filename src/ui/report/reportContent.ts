import type { ReportDetails } from '../../core/session/reportDetails.ts';
import type { Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import type { Box } from '../overlay/runnerBox.ts';
import type { Outcome } from '../panels/results/outcome.ts';

/** A foot strike as the report shows it: the picture cut to the runner, as a data address. */
export interface ReportStill {
  readonly slot: Slot;
  readonly side: Side;
  readonly trial: Trial;
  readonly frame: number;
  readonly box: Box;
  readonly picture: string;
}

/** Everything that a report is made from. */
export interface ReportContent {
  readonly outcome: Outcome;
  readonly details: ReportDetails;
  readonly stills: readonly ReportStill[];
}
