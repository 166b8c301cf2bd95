import type { ReportDetails } from '../../../core/session/reportDetails.ts';
import type { Actions } from '../../../state/actions.ts';
import { reportStills } from '../../report/reportStills.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** The report of what is on the page now. Its own code is loaded when somebody wants one. */
export async function makeReport(
  outcome: Outcome,
  details: ReportDetails,
  openViewer: Actions['openViewer'],
): Promise<string> {
  const ofClips = await Promise.all(
    presentTrials(outcome).map(async (present) => {
      const opened = await openViewer(present.slot);
      // A report without a picture is better than none.
      if (!opened.ok) return [];
      try {
        return await reportStills(present, opened.value, details.blursFaces);
      } finally {
        opened.value.dispose();
      }
    }),
  );
  const { reportHtml } = await import('../../report/reportHtml.tsx');
  return reportHtml({ outcome, details, stills: ofClips.flat() });
}
