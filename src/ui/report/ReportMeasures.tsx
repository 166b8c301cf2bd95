import { MEASURES } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import { nearSide } from '../../core/measures/seen.ts';
import { formatBare, halfWidth, isMeasured } from '../format.ts';
import { measuredResults, type Outcome, presentTrials } from '../panels/results/outcome.ts';
import { VERDICT_LABEL } from '../words.ts';

const PARTS = [
  { id: 'left', label: 'Left' },
  { id: 'right', label: 'Right' },
  { id: 'leftMinusRight', label: 'Left − right' },
] as const;

/** The table: every measure that has a number, with what is not known of it. */
export function ReportMeasures({ outcome }: { readonly outcome: Outcome }) {
  const measured = MEASURES.filter(({ id }) => measuredResults(outcome, id).length > 0);
  const [first] = presentTrials(outcome);
  const near = first ? nearSide(first.trial.view) : null;
  const parts = near ? PARTS.filter(({ id }) => id === near) : PARTS;
  return (
    <section>
      <h2>Measures</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {parts.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measured.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                {measure.label} <small>{UNIT[measure.unit]}</small>
              </th>
              {measure.sided ? (
                parts.map(({ id }) => (
                  <td key={id}>
                    <Cell measure={measure} outcome={outcome} part={id} />
                  </td>
                ))
              ) : (
                <td colSpan={parts.length}>
                  <Cell measure={measure} outcome={outcome} part="both" />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {outcome.comparison ? <HowToRead /> : <p className="small">± is half of the 95 % interval.</p>}
    </section>
  );
}

function HowToRead() {
  return (
    <p className="small">
      Bold: before → after; beside it the change. ± is half of its 95 % interval. <b>Real</b>: larger than two
      recordings of the same running differ by. <b>Within noise</b>: no larger than that. <b>Unclear</b>:
      neither can be said.
    </p>
  );
}

const UNIT: Readonly<Record<Measure['unit'], string>> = {
  deg: '°',
  s: 's',
  percent: '%',
  spm: 'steps/min',
  bodyHeightPercent: '% of height',
};

interface CellProps {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly part: 'left' | 'right' | 'leftMinusRight' | 'both';
}

function Cell({ measure: { id, unit }, outcome, part }: CellProps) {
  const found = presentTrials(outcome).map(({ trial }) => {
    const result = trial.measures[id];
    if (!result || result.withheld) return null;
    if (part === 'leftMinusRight') return result.leftMinusRight;
    const { mean, ci95 } = part === 'both' ? result.both : result.summary[part];
    return { value: mean, ci95, verdict: null };
  });
  if (!found.some((each) => isMeasured(each?.value))) return <>–</>;
  const change = outcome.comparison?.measures[id]?.[part];
  // Of a single clip the value itself has the doubt and the verdict, of two their difference.
  const judged = outcome.comparison ? change : found[0];
  const half = halfWidth(judged?.ci95 ?? null);
  return (
    <>
      <b>{found.map((each) => (isMeasured(each?.value) ? formatBare(each.value, unit) : '–')).join(' → ')}</b>{' '}
      <span className="change">
        {change && isMeasured(change.value) && formatBare(change.value, unit, 'signed')}
        {half !== null && ` ± ${formatBare(half, unit)}`}
        {judged?.verdict && (
          <span className={`verdict ${judged.verdict}`}>{VERDICT_LABEL[judged.verdict]}</span>
        )}
      </span>
    </>
  );
}
