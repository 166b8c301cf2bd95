import { runnerWords } from '../../core/report/runnerWords.ts';
import { headline } from '../../core/report/sentences.ts';
import { presentTrials } from '../panels/results/outcome.ts';
import { ReportCurves } from './ReportCurves.tsx';
import { ReportFindings } from './ReportFindings.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReportMeasures } from './ReportMeasures.tsx';
import { ReportMethod } from './ReportMethod.tsx';
import { ReportStills } from './ReportStills.tsx';
import { ReportStrikes } from './ReportStrikes.tsx';
import type { ReportContent } from './reportContent.ts';

/** Two sheets of paper that can be handed over: the answer with its pictures, and the numbers with their limits. */
export function Report({ outcome, details, stills, curves }: ReportContent) {
  const { before, after } = outcome.trials;
  const { headline: first, details: others } = headline(before, after, outcome.comparison);
  const warnings = presentTrials(outcome).flatMap(({ trial }) => trial.warnings);
  return (
    <main>
      <div className="sheet">
        <ReportHead outcome={outcome} details={details} />
        <p className="answer">{first}</p>
        <ReportStills stills={stills.filter(({ side }) => side !== null)} />
        <div className="glance">
          <section>
            <h2>For the runner</h2>
            <p className="plain">{runnerWords(before, after, outcome.comparison)}</p>
          </section>
          <ReportStrikes outcome={outcome} />
        </div>
        <ReportFindings details={details} outcome={outcome} />
      </div>
      <div className="sheet">
        <ReportMeasures outcome={outcome} />
        <ReportCurves curves={curves} />
        <ReportStills stills={stills.filter(({ side }) => side === null)} title="Drawn by hand" />
        <section className="detail">
          <h2>In detail</h2>
          <ul>
            {[...others, ...warnings.map(({ message, tip }) => `${message} ${tip}`)].map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </section>
        <ReportMethod outcome={outcome} />
      </div>
    </main>
  );
}
