import { personShare } from '../../../core/pose/track.ts';
import { useTrials } from '../../../state/trials.ts';
import { formatShare } from '../../format.ts';
import { SLOT_LABEL } from '../../words.ts';
import { SetMarkersButton } from '../markers/SetMarkersButton.tsx';
import { ClipDetails } from './ClipDetails.tsx';
import { ClipPlace } from './ClipPlace.tsx';
import { DropPrompt } from './DropPrompt.tsx';
import styles from './StandingCard.module.css';

const HINT =
  'Two or three seconds of quiet standing in front of the same camera, in the same clothes: it gives pelvic rotation and pelvic drop their zero.';

/** A third clip that few will have: small until there is one. */
export function StandingCard() {
  const { clip, reference } = useTrials((state) => state.slots.standing);
  return (
    <div className={styles.standing}>
      <ClipPlace
        slot="standing"
        title={
          <>
            {SLOT_LABEL.standing} <span className={styles.aside}>(optional)</span>
          </>
        }
      >
        {clip ? (
          <ClipDetails slot="standing" clip={clip}>
            <div className={styles.row}>
              {reference && (
                <p>
                  Gives pelvic angles in both videos their zero{' '}
                  <span className={styles.aside}>
                    (runner in {formatShare(personShare(reference.track))} of frames)
                  </span>
                </p>
              )}
              <SetMarkersButton slot="standing" />
            </div>
          </ClipDetails>
        ) : (
          <DropPrompt slot="standing" hint={HINT} isSmall />
        )}
      </ClipPlace>
    </div>
  );
}
