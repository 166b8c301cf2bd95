import type { ReportDetails } from '../../core/session/reportDetails.ts';
import { SIDES } from '../../core/sides.ts';
import { formatValue, isMeasured } from '../format.ts';
import { SIDE_LABEL } from '../words.ts';

const RANGES = [
  { key: 'hipExternalRotationDeg', label: 'Hip external rotation, passive' },
  { key: 'hipExtensionDeg', label: 'Hip extension, passive' },
] as const;

/** What was done between the clips, and what was found on the table: beside the measures, without a claim of cause. */
export function ReportFindings({
  details: { drills, findings, notes },
}: {
  readonly details: ReportDetails;
}) {
  const ranges = RANGES.filter(({ key }) => SIDES.some((side) => isMeasured(findings[key][side])));
  if (drills.length === 0 && ranges.length === 0 && !notes.trim()) return null;
  return (
    <section className="beside">
      {drills.length > 0 && (
        <div>
          <h2>Drills between the clips</h2>
          <ul>
            {drills.map(({ name, side, dose }) => (
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
          <ul>
            {ranges.map(({ key, label }) => (
              <li key={key}>
                {label}:{' '}
                {SIDES.map(
                  (side) => `${SIDE_LABEL[side].toLowerCase()} ${formatValue(findings[key][side], 'deg')}`,
                ).join(', ')}
              </li>
            ))}
          </ul>
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
