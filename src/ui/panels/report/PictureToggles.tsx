import { use } from 'react';
import { useReportDetails } from '../../../state/reportDetails.ts';
import { Toggle } from '../../components/Toggle.tsx';
import { LibraryContext } from '../../LibraryContext.ts';
import { hidesOf } from '../../pictures/hides.ts';
import styles from './PictureToggles.module.css';

/** What may be recognised in pictures that leave the app. */
export function PictureToggles() {
  const library = use(LibraryContext);
  const details = useReportDetails();
  return (
    <div className={styles.toggles}>
      <Toggle isOn={details.blursFaces} onChange={(blursFaces) => void library?.editSession({ blursFaces })}>
        Hide the runner’s face in pictures
      </Toggle>
      <Toggle
        isOn={hidesOf(details).surroundings}
        onChange={(blursSurroundings) => void library?.editSession({ blursSurroundings })}
      >
        Blur everything round the runner, other people too
      </Toggle>
    </div>
  );
}
