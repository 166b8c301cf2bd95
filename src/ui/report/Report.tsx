import { runnerWords } from '../../core/report/runnerWords.ts';
import { headline } from '../../core/report/sentences.ts';
import { presentTrials } from '../panels/results/outcome.ts';
import { ReportFindings } from './ReportFindings.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReportMeasures } from './ReportMeasures.tsx';
import { ReportMethod } from './ReportMethod.tsx';
import { ReportStills } from './ReportStills.tsx';
import { ReportStrikes } from './ReportStrikes.tsx';
import type { ReportContent } from './reportContent.ts';

/** One or two sheets of paper that can be handed over: what was found, how sure it is, and what limits it. */
export function Report({ outcome, details, stills }: ReportContent) {
  const { before, after } = outcome.trials;
  const { headline: first, details: others } = headline(before, after, outcome.comparison);
  const warnings = presentTrials(outcome).flatMap(({ trial }) => trial.warnings);
  return (
    <main>
      <ReportHead outcome={outcome} details={details} />
      <p className="answer">{first}</p>
      <ReportStills stills={stills} />
      <div className="glance">
        <section>
          <h2>For the runner</h2>
          <p className="plain">{runnerWords(before, after, outcome.comparison)}</p>
        </section>
        <ReportStrikes outcome={outcome} />
      </div>
      <ReportMeasures outcome={outcome} />
      <ReportFindings details={details} />
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
    </main>
  );
}
