import type { ReportDetails } from '../../../core/session/reportDetails.ts';
import type { Actions } from '../../../state/actions.ts';
import { hidesOf } from '../../pictures/hides.ts';
import { withReels } from '../../pictures/withReels.ts';
import { fitted } from '../../report/fitted.ts';
import { reportStills } from '../../report/reportStills.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';

/** The report of what is on the page now. Its own code is loaded when somebody wants one. */
export async function makeReport(
  outcome: Outcome,
  details: ReportDetails,
  openReel: Actions['openReel'],
): Promise<string> {
  const ofClips = await Promise.all(
    presentTrials(outcome).map(async (present) => {
      const { slot } = present;
      const stills = await withReels(openReel, [slot], async (reels) =>
        reels[slot] ? reportStills(present, reels[slot], hidesOf(details)) : [],
      );
      // A report without a picture is better than none.
      return stills.ok ? stills.value : [];
    }),
  );
  const [{ reportHtml }, { reportCurves }] = await Promise.all([
    import('../../report/reportHtml.tsx'),
    import('../../report/reportCurves.ts'),
  ]);
  const html = reportHtml({ outcome, details, stills: ofClips.flat(), curves: reportCurves(outcome) });
  return fitted(html);
}
