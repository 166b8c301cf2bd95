import type { ReportDetails } from '../../core/session/reportDetails.ts';
import { formatSeconds } from '../format.ts';
import { type Outcome, presentTrials } from '../panels/results/outcome.ts';
import { SLOT_LABEL, VIEW_LABEL } from '../words.ts';

interface ReportHeadProps {
  readonly outcome: Outcome;
  readonly details: ReportDetails;
}

/** Who, when, and from which clips. */
export function ReportHead({ outcome, details }: ReportHeadProps) {
  const facts = [
    ['Date', details.date],
    ['Seen by', details.examiner],
  ].filter(([, value]) => value?.trim());
  const name = details.runner.trim() || 'Runner not named';
  return (
    <header>
      <p className="brand">Evenstride · running analysis</p>
      <h1 dir="auto" className={nameSize(name)}>
        {name}
      </h1>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        {presentTrials(outcome).map(({ slot, trial }) => (
          <div key={slot}>
            <dt>{SLOT_LABEL[slot]}</dt>
            <dd>
              <bdi>{trial.clip.name}</bdi>, {VIEW_LABEL[trial.view].toLowerCase()},{' '}
              {formatSeconds(trial.track.timesS.at(-1) ?? 0, 0)}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** A long name gets smaller letters, not more of the page. */
const nameSize = (name: string): string | undefined =>
  name.length > 120 ? 'longest' : name.length > 36 ? 'long' : undefined;
