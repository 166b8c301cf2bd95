import type { AnnotationKind } from '../../../core/annotations/annotation.ts';
import { useEdits } from '../../../state/edits.ts';
import { levelWords } from '../../cameraWords.ts';
import { SLOT_LABEL } from '../../words.ts';
import type { SlotTrial } from '../results/outcome.ts';
import styles from './Drawings.module.css';

/** What numbers drawn by hand go by, for the kinds that are there. */
export function DrawingNotes({ drawnOn }: { readonly drawnOn: readonly SlotTrial[] }) {
  const edits = useEdits();
  const withKind = (...kinds: readonly AnnotationKind[]): readonly SlotTrial[] =>
    drawnOn.filter(({ slot }) => edits[slot].annotations?.some(({ kind }) => kinds.includes(kind)));
  return (
    <ul className={styles.notes}>
      {withKind('angle', 'verticalAngle').length > 0 && (
        <li>
          Angles are those of the picture. “A pixel”: how far one point laid a pixel beside puts them off.
        </li>
      )}
      {withKind('verticalAngle').map(({ slot, trial }) => {
        const { found, goesBy } = levelWords(trial.gait.camera.roll);
        return (
          <li key={slot}>
            {SLOT_LABEL[slot]}: angles to vertical are against the true vertical. {found} ({goesBy}).
          </li>
        );
      })}
      {withKind('line').length > 0 && (
        <li>
          Lengths: the share of the runner’s height holds only at the runner’s distance from the camera, and
          the height is estimated from the trunk.
        </li>
      )}
    </ul>
  );
}
