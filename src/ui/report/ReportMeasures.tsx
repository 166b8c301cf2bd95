import { MEASURES } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import { nearSide } from '../../core/measures/seen.ts';
import type { Difference } from '../../core/trial.ts';
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
      <p className="small">
        Before → after, the change in brackets. ± is half of the 95 % interval. <b>Real</b>: larger than two
        recordings of the same running differ by. <b>Within noise</b>: no larger than that. <b>Unclear</b>:
        neither can be said.
      </p>
    </section>
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
  const values = presentTrials(outcome).map(({ trial }) => {
    const result = trial.measures[id];
    if (!result || result.withheld) return null;
    if (part === 'leftMinusRight') return result.leftMinusRight.value;
    return (part === 'both' ? result.both : result.summary[part]).mean;
  });
  const change: Difference | undefined = outcome.comparison?.measures[id]?.[part];
  if (!values.some(isMeasured)) return <>–</>;
  const half = change ? halfWidth(change.ci95) : null;
  return (
    <>
      {values.map((value) => (isMeasured(value) ? formatBare(value, unit) : '–')).join(' → ')}
      {change && isMeasured(change.value) && (
        <>
          {' '}
          ({formatBare(change.value, unit, 'signed')}
          {half !== null && ` ± ${formatBare(half, unit)}`})
        </>
      )}
      {change?.verdict && (
        <span className={`verdict ${change.verdict}`}>{VERDICT_LABEL[change.verdict]}</span>
      )}
    </>
  );
}
