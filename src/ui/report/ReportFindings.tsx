import { MEASURES } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import type { ReportDetails } from '../../core/session/reportDetails.ts';
import { type PerSide, SIDES } from '../../core/sides.ts';
import { formatValue, isMeasured } from '../format.ts';
import { measuredResults, type Outcome } from '../panels/results/outcome.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';

const RANGES = [
  { key: 'hipExternalRotationDeg', label: 'Hip external rotation' },
  { key: 'hipExtensionDeg', label: 'Hip extension' },
] as const;

/** What of the running stands beside the table: the same joints and what people read them for. */
const BESIDE = ['trunkSideBend', 'pelvicRotation', 'pelvicDrop', 'hipExternalRotation', 'peakThighExtension'];

interface ReportFindingsProps {
  readonly details: ReportDetails;
  readonly outcome: Outcome;
}

/** What was done between the clips, and what was found on the table: beside the measures, without a claim of cause. */
export function ReportFindings({ details: { drills, findings, notes }, outcome }: ReportFindingsProps) {
  const ranges = RANGES.filter(({ key }) => SIDES.some((side) => isMeasured(findings[key][side])));
  const named = drills.filter(({ name, side, dose }) => `${name}${side}${dose}`.trim());
  if (named.length === 0 && ranges.length === 0 && !notes.trim()) return null;
  return (
    <section className="beside">
      {named.length > 0 && (
        <div>
          <h2>Drills between the clips</h2>
          <ul>
            {named.map(({ name, side, dose }) => (
              <li key={`${name} ${side} ${dose}`} dir="auto">
                {[name, side, dose].filter((part) => part.trim()).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ranges.length > 0 && (
        <div>
          <h2>Examination</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <span className="small">Passive, on the table</span>
                </th>
                {SIDES.map((side) => (
                  <th key={side} scope="col">
                    {SIDE_LABEL[side]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ranges.map(({ key, label }) => (
                <Row key={key} label={label} values={findings[key]} unit="deg" />
              ))}
              {dynamicRows(outcome)}
            </tbody>
          </table>
          <p className="small">Beside each other to be read together; neither is said to cause the other.</p>
        </div>
      )}
      {notes.trim() && (
        <div>
          <h2>Notes</h2>
          <p dir="auto" className="notes">
            {notes}
          </p>
        </div>
      )}
    </section>
  );
}

function dynamicRows(outcome: Outcome) {
  return MEASURES.filter(({ id, sided }) => sided && BESIDE.includes(id)).flatMap(({ id, label, unit }) => {
    const last = measuredResults(outcome, id).at(-1);
    if (!last) return [];
    const { left, right } = last.result.summary;
    return (
      <Row
        key={id}
        label={`${label}, running ${SLOT_LABEL[last.slot].toLowerCase()}`}
        values={{ left: left.mean, right: right.mean }}
        unit={unit}
      />
    );
  });
}

interface RowProps {
  readonly label: string;
  readonly values: PerSide<number | null>;
  readonly unit: Measure['unit'];
}

function Row({ label, values, unit }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {SIDES.map((side) => (
        <td key={side}>{isMeasured(values[side]) ? formatValue(values[side], unit) : '–'}</td>
      ))}
    </tr>
  );
}
