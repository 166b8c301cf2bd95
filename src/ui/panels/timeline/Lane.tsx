import type { Side } from '../../../core/sides.ts';
import type { Interval } from '../../../core/trial.ts';
import { SIDE_LABEL } from '../../words.ts';
import { ContactMark } from './ContactMark.tsx';
import { type Contact, contactId, type Stance } from './contacts.ts';
import styles from './Lane.module.css';
import { isEditable, percent, shareOf } from './timeWindow.ts';
import type { ContactEdits } from './useContactEdits.ts';

interface LaneProps {
  readonly side: Side;
  readonly stances: readonly Stance[];
  readonly edits: ContactEdits;
  readonly tabStop: Contact | null;
  readonly timesS: Float64Array;
  readonly time: Interval;
}

/** Half of a mark may still be in sight. */
const MARGIN = 0.05;

/** The foot contacts of one side, and between them the foot on the ground. */
export function Lane({ side, stances, edits, tabStop, timesS, time }: LaneProps) {
  const isInSight = (timeS: number): boolean => {
    const share = shareOf(time, timeS);
    return share > -MARGIN && share < 1 + MARGIN;
  };
  const own = edits.contacts.filter(({ event }) => event.side === side && isInSight(event.timeS));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups what can be moved
    <div role="group" aria-label={`${SIDE_LABEL[side]} foot`} className={styles.lane}>
      {stances
        .filter((stance) => stance.side === side && stance.startS <= time.high && stance.endS >= time.low)
        .map(({ startS, endS }) => (
          <span
            key={startS}
            className={styles[side]}
            style={{
              left: percent(time, startS),
              width: `${100 * (shareOf(time, endS) - shareOf(time, startS))}%`,
            }}
          />
        ))}
      {isEditable(time) &&
        own.map((contact) => (
          <ContactMark
            key={contactId(contact.event)}
            contact={contact}
            edits={edits}
            timesS={timesS}
            time={time}
            isTabStop={contact === tabStop}
          />
        ))}
    </div>
  );
}
