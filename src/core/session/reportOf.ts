import { dayWords } from './day.ts';
import { drillDose, drillSide } from './drillDose.ts';
import { NO_DETAILS, type ReportDetails } from './reportDetails.ts';
import type { Runner } from './runner.ts';
import type { Session } from './session.ts';

/** What a report says beside the numbers, from what was written of the session; without one, nothing. */
export function reportOf(session: Session | null, runner: Runner | null): ReportDetails {
  if (!session) return NO_DETAILS;
  const { date, examiner, drills, findings, blursFaces, blursSurroundings } = session;
  return {
    runner: runner?.name ?? '',
    date: date === '' ? '' : dayWords(date),
    examiner,
    drills: drills
      .filter(({ name }) => name.trim() !== '')
      .map((drill) => ({ name: drill.name, side: drillSide(drill), dose: drillDose(drill) })),
    findings,
    notes: notesOf(session),
    blursFaces,
    ...(blursSurroundings !== undefined && { blursSurroundings }),
  };
}

/** Complaint, shoes and treadmill stand before the notes. */
const notesOf = ({ complaint, footwear, speedKmH, inclinePercent, notes }: Session): string =>
  [
    complaint.trim() && `Complaint: ${complaint.trim()}`,
    footwear.trim() && `Shoes: ${footwear.trim()}`,
    treadmill(speedKmH, inclinePercent),
    notes.trim(),
  ]
    .filter(Boolean)
    .join('\n');

function treadmill(speedKmH: number | null, inclinePercent: number | null): string {
  const parts = [
    speedKmH !== null && `${speedKmH} km/h`,
    inclinePercent !== null && `${inclinePercent} % incline`,
  ].filter(Boolean);
  return parts.length > 0 ? `Treadmill: ${parts.join(', ')}` : '';
}
