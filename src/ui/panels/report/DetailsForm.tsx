import { setReportDetails, useReportDetails } from '../../../state/reportDetails.ts';
import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { hidesOf } from '../../pictures/hides.ts';
import styles from './DetailsForm.module.css';
import { DrillList } from './DrillList.tsx';
import { RangeFields } from './RangeFields.tsx';

/** Everything in a report that no video shows; all of it may stay empty. */
export function DetailsForm() {
  const details = useReportDetails();
  return (
    <div className={styles.form}>
      <TextField label="Runner" value={details.runner} onChange={(runner) => setReportDetails({ runner })} />
      <TextField label="Date" value={details.date} onChange={(date) => setReportDetails({ date })} />
      <TextField
        label="Seen by"
        value={details.examiner}
        onChange={(examiner) => setReportDetails({ examiner })}
      />
      <DrillList drills={details.drills} onChange={(drills) => setReportDetails({ drills })} />
      <RangeFields findings={details.findings} onChange={(findings) => setReportDetails({ findings })} />
      <TextField
        label="Notes"
        isLong
        value={details.notes}
        onChange={(notes) => setReportDetails({ notes })}
      />
      <div className={styles.wide}>
        <Toggle isOn={details.blursFaces} onChange={(blursFaces) => setReportDetails({ blursFaces })}>
          Hide the runner’s face in pictures
        </Toggle>
        <Toggle
          isOn={hidesOf(details).surroundings}
          onChange={(blursSurroundings) => setReportDetails({ blursSurroundings })}
        >
          Blur everything round the runner, other people too
        </Toggle>
      </div>
    </div>
  );
}
